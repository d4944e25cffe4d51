import io.github.orsak.engine.Case;
import io.github.orsak.engine.Reasoner;
import io.github.orsak.engine.RuleBase;
import io.github.orsak.event.Event;
import io.github.orsak.history.Episode;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.Scenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints how long the rules take, pass by pass in one JVM, over a case with so many episodes:
 * scenarios as the logs of so many hosts, reading and folding left out. Arguments: the folder of
 * scenarios and the least number of episodes.
 */
class Reasoning {

  private static final int PASSES = 40;

  public static void main(String[] args) {
    Catalog catalog = Catalog.builtIn();
    RuleBase rules = RuleBase.load(OwnRules.NONE, catalog, new ArrayList<>());
    int least = Integer.parseInt(args[1]);
    List<Event> events = new ArrayList<>();
    Case all = Case.of(events, catalog, rules);
    int host = 0;
    List<Path> files = Scenarios.find(Path.of(args[0]));
    for (int i = 0; episodes(all) < least; i = (i + 1) % files.size()) {
      for (Scenario scenario : Scenario.all(files.get(i))) {
        host++;
        for (Event event : scenario.events()) {
          events.add(event.on("host" + host + event.host()));
        }
      }
      all = host % 20 == 0 ? Case.of(events, catalog, rules) : all;
    }
    Reasoner reasoner = new Reasoner(rules, catalog, Causes.builtIn());
    StringBuilder passes = new StringBuilder();
    int diagnoses = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      long begin = System.nanoTime();
      diagnoses = reasoner.reason(all).diagnoses().size();
      passes.append(" %d".formatted((System.nanoTime() - begin) / 1_000_000));
    }
    System.out.printf(
        "  %d hosts, %d events, %d facts of which %d episodes, %d diagnoses%n    ms by pass:%s%n",
        host, events.size(), all.facts().size(), episodes(all), diagnoses, passes);
  }

  private static long episodes(Case one) {
    return one.facts().stream().filter(Episode.class::isInstance).count();
  }
}
