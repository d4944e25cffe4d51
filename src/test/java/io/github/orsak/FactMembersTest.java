package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.drl.Outline;
import io.github.orsak.drl.RuleCheck;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleScan;
import io.github.orsak.history.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a rule may ask of a fact stands in the page for those who write rules. */
class FactMembersTest {

  private static final Pattern ASKED = Pattern.compile("(?<![\\w.$])[a-z]\\w*");
  private static final Set<String> KEYWORDS =
      Set.of("in", "not", "contains", "memberOf", "matches", "this", "null", "true", "false");

  @Test
  void whatARuleMayAskIsDocumented() throws IOException {
    List<String> undocumented = new ArrayList<>();
    for (Class<?> type : FactMembers.types()) {
      undocumented.addAll(FactMembers.of(type).undocumented());
    }
    assertThat(undocumented).isEmpty();
  }

  @Test
  void whatShippedRulesAskIsAmongIt() throws IOException {
    Map<String, Set<String>> known = new TreeMap<>();
    Set<String> common = new TreeSet<>(KEYWORDS);
    for (Class<?> type : FactMembers.types()) {
      Set<String> members = type.isInterface() ? common : new TreeSet<>();
      FactMembers.of(type)
          .told()
          .keySet()
          .forEach(call -> members.add(call.replaceAll("\\(.*", "")));
      known.put(type.getSimpleName(), members);
    }
    Set<String> strange = new TreeSet<>();
    for (RuleFile file : RuleFile.in(Project.RULES, "rules")) {
      for (Outline.Rule rule : RuleCheck.outline(file).orElseThrow().rules()) {
        for (Outline.Pattern pattern : rule.patterns()) {
          Set<String> members = known.get(pattern.type());
          pattern.conditions().stream()
              .filter(condition -> members != null)
              .flatMap(condition -> ASKED.matcher(RuleScan.bare(condition.text())).results())
              .map(asked -> asked.group())
              .filter(asked -> !members.contains(asked) && !common.contains(asked))
              .forEach(asked -> strange.add(pattern.type() + "." + asked));
        }
      }
    }
    assertThat(strange).isEmpty();
  }

  @Test
  void thePageSaysWhatTheJavadocSays() throws IOException {
    StringBuilder page = new StringBuilder("\n");
    for (Class<?> type : FactMembers.types()) {
      FactMembers members = FactMembers.of(type);
      if (!members.told().isEmpty()) {
        page.append("### ").append(name(type)).append("\n\n| ask | says |\n|---|---|\n");
        members.told().forEach((call, says) -> page.append("| `" + call + "` | " + says + " |\n"));
        page.append('\n');
      }
    }
    Golden.matchesBetween(Path.of("rules/README.md"), "members", page.toString());
  }

  private static String name(Class<?> type) {
    if (type == Fact.class) {
      return "Every fact";
    }
    return type.isInterface() && type.getPackage() == Fact.class.getPackage()
        ? type.getSimpleName() + " (of some facts)"
        : type.getSimpleName();
  }
}
