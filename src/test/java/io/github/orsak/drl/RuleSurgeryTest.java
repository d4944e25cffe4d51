package io.github.orsak.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.orsak.Project;
import io.github.orsak.drl.Condition.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSurgeryTest {

  private static final String HEADER =
      """
      package rules.mine
      import io.github.orsak.event.Event;
      import io.github.orsak.history.Episode;
      declare Event @role(event) @timestamp(millis) end
      """;

  private static final String RULE =
      """
      rule "mine-many: of everything a rule can ask for"
      when
        $lost: Event(id == 10302, $host: host, provider != "a, b")  // not Event()
        $late: Event(id in (20501, 20502), host == $host, this after[0s, 30m] $lost /* , */)
        not Event(id == 20500, host == $host,
          this after $lost)
        accumulate($more: Event(id == 10302); $count: count($more); $count > 2)
        exists (Episode(failures > 1) or (Episode(failures > 2) and Episode(devices > 7)))
        Episode(devices >= 3 || (devices == 0 && attempts >= 5))
      then
        insert("the end");
      end
      """;

  private static RuleFile file(String rules) {
    return new RuleFile("mine/many.drl", "mine/many.drl", HEADER + rules);
  }

  private static RuleAnatomy rule(String rules) {
    return RuleAnatomy.of(file(rules)).get(0);
  }

  private static Condition condition(RuleAnatomy rule, String text) {
    return rule.when().all().filter(one -> one.text().equals(text)).findFirst().orElseThrow();
  }

  private static void compile(List<String> variants) {
    List<RuleFile> files = new ArrayList<>();
    for (int i = 0; i < variants.size(); i++) {
      String path = "mine/variant" + i + ".drl";
      files.add(new RuleFile(path, path, variants.get(i)));
    }
    assertThatCode(() -> RuleCompiler.compile(files, "surgery")).doesNotThrowAnyException();
  }

  @Test
  void everyConditionIsFoundWithItsLine() {
    RuleAnatomy rule = rule(RULE);
    assertThat(rule.name()).isEqualTo("mine-many: of everything a rule can ask for");
    assertThat(rule.line()).isEqualTo(5);
    assertThat(rule.when().parts())
        .extracting(Condition::kind)
        .containsExactly(
            Kind.PATTERN, Kind.PATTERN, Kind.NOT, Kind.ACCUMULATE, Kind.EXISTS, Kind.PATTERN);
    assertThat(rule.when().all().filter(Condition::atomic))
        .extracting(one -> one.line() + " " + one.text())
        .containsExactly(
            "7 id == 10302",
            "7 provider != \"a, b\"",
            "8 id in (20501, 20502)",
            "8 host == $host",
            "8 this after[0s, 30m] $lost",
            "9 id == 20500",
            "9 host == $host",
            "10 this after $lost",
            "11 id == 10302",
            "11 $count > 2",
            "12 failures > 1",
            "12 failures > 2",
            "12 devices > 7",
            "13 devices >= 3",
            "13 devices == 0",
            "13 attempts >= 5");
    assertThat(condition(rule, "id == 20500").negated()).isTrue();
    assertThat(condition(rule, "$host: host").kind()).isEqualTo(Kind.BINDING);
    Condition late = rule.when().parts().get(1);
    assertThat(late.fact()).isEqualTo("Event");
    assertThat(late.binding()).isEqualTo("$late");
    assertThat(condition(rule, "this after[0s, 30m] $lost").tokens())
        .filteredOn(token -> token.kind() == Token.Kind.SPAN)
        .extracting(Token::text)
        .containsExactly("0s", "30m");
    assertThat(condition(rule, "this after[0s, 30m] $lost").tokens())
        .filteredOn(token -> token.kind() == Token.Kind.OPERATOR)
        .extracting(Token::text)
        .containsExactly("after");
  }

  @Test
  void aRuleStillCompilesWithOneConditionLess() {
    RuleAnatomy rule = rule(RULE);
    Condition choice = condition(rule, "Episode(failures > 2) and Episode(devices > 7)");
    List<Condition> dispensable = new ArrayList<>(choice.parts());
    dispensable.add(choice);
    dispensable.add(condition(rule, "Episode(failures > 1)"));
    rule.when()
        .all()
        .filter(one -> one.atomic() || one.kind() == Kind.NOT || one.kind() == Kind.EXISTS)
        .forEach(dispensable::add);
    List<String> variants = new ArrayList<>();
    for (Condition condition : dispensable) {
      variants.add(
          new RuleSurgery(rule).without(condition).named("variant " + variants.size()).file());
    }
    assertThat(variants)
        .hasSize(22)
        .allSatisfy(
            drl -> assertThat(drl.lines()).hasSameSizeAs(file(RULE).text().lines().toList()));
    compile(variants);
  }

  @Test
  void severalChangesCanBeMadeAtOnce() {
    RuleAnatomy rule = rule(RULE);
    RuleSurgery surgery = new RuleSurgery(rule);
    rule.when().parts().get(0).parts().forEach(surgery::without);
    Condition term = condition(rule, "attempts >= 5");
    String changed =
        surgery
            .replacing(term.tokens().get(2), "6")
            .replacing(term.tokens().get(1), "<")
            .named("mine-many: changed")
            .file();
    assertThat(changed)
        .contains("rule \"mine-many: changed\"")
        .contains("(devices == 0 && attempts < 6)")
        .containsPattern("\\$lost: Event\\( +\\)  // not Event");
  }

  @Test
  void aRuleCanBeTakenOutOfItsFile() {
    String other = "rule other when Episode() then end\n";
    RuleAnatomy rule = RuleAnatomy.of(file(other + RULE)).get(1);
    String alone = new RuleSurgery(rule).named("alone").alone();
    assertThat(RuleAnatomy.of(file(alone.substring(HEADER.length()))))
        .extracting(RuleAnatomy::name, RuleAnatomy::line)
        .containsExactly(tuple("alone", rule.line()));
    compile(List.of(alone));
  }

  @Test
  void everyBuiltInRuleCanBeTakenApart() {
    for (RuleFile file : RuleFile.in(Project.RULES, "rules")) {
      for (RuleAnatomy rule : RuleAnatomy.of(file)) {
        assertThat(file.text().substring(rule.from(), rule.to()))
            .startsWith("rule")
            .endsWith("end");
        assertThat(rule.when().all())
            .allSatisfy(
                one ->
                    assertThat(file.text().substring(one.from(), one.to())).isEqualTo(one.text()));
      }
    }
  }

  @Test
  void textThatIsNotDrlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> RuleAnatomy.of(file("rule \"x\"\nwhen\n  Event(\nthen\nend\n")))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("mine/many.drl:7");
  }
}
