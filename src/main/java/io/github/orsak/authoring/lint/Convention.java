package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Severity.ERROR;
import static io.github.orsak.authoring.lint.Severity.WARNING;

/** What rules, words and scenarios keep to, each under a number that never changes. */
public enum Convention {
  COMPILES(
      1,
      ERROR,
      "a rule file compiles",
      "A file that does not compile is left out, and its causes are never found.",
      "Mend the line that is named; compare it with a neighbouring rule."),
  NAMES_EXIST(
      2,
      ERROR,
      "classes, fields, methods and bindings exist",
      "The rule cannot be compiled with a name that names nothing.",
      "Take the name that is suggested, or one from the table of facts in rules/README.md."),
  CATALOG_WORDS(
      3,
      ERROR,
      "operations, faults, successions, scopes and events are in the catalog",
      "The rule compiles, and it can never fire.",
      "Take the name that is suggested, or describe it in a catalog of your own."),
  KNOWLEDGE_LOADS(
      4,
      ERROR,
      "the YAML files load",
      "Orsak refuses to start with knowledge that it cannot read whole.",
      "Mend what the message names."),
  HEADER(
      5,
      ERROR,
      "a cause file begins with its header",
      "The header says in words what the rules say in conditions; a reader decides by it.",
      "Begin with the cause's id and one sentence, then From, Unless, Text and Scenarios."),
  ID_IS_PATH(
      6,
      ERROR,
      "the path is the id",
      "One id leads from a report to the rule, its words and its scenarios.",
      "Name cause, rules and package after the path: rules/pkcs/ca-outage.drl is pkcs-ca-outage in"
          + " package rules.pkcs."),
  DEFINED_ONCE(
      7,
      ERROR,
      "ids and names of rules are defined once",
      "The engine silently replaces a rule by a later one of the same name.",
      "Rename one of them, or replace a built-in cause with --override."),
  FEW_RULES(
      8,
      WARNING,
      "a cause file has rules, of which five at most add to no other",
      "A sixth route to a cause is mostly a second cause.",
      "Split the cause, or name what the rules share as a fact."),
  NO_PLACEHOLDER(
      9,
      ERROR,
      "nothing is left to fill in",
      "A placeholder in a report helps nobody.",
      "Replace the text that begins with TODO."),

  KEYED_JOIN(
      10,
      ERROR,
      "facts are joined by a key",
      "Without a key, what happened on one host is explained by another, and every pair is tried.",
      "Add a condition such as host == $failed.host to the later pattern; where another host is"
          + " meant, host != $failed.host."),
  BOUNDED_TIME(
      11,
      ERROR,
      "facts that are joined lie near each other in time",
      "What happened weeks before explains nothing, but the rule would say so.",
      "Relate the times, as in near($failed, 15), first >= $failed.first or after[0s, 15m]."),
  NO_EVAL(
      12,
      ERROR,
      "no condition is an eval",
      "An eval is tried for every combination of facts.",
      "Write the expression as a condition of the pattern that it is about."),
  NO_ORDER(
      13,
      ERROR,
      "rules carry no salience, no-loop or agenda group",
      "If the order of rules matters, a fact is missing.",
      "Remove the attribute, and let one rule match what the other concludes."),
  BINDING_USED(
      14,
      WARNING,
      "what is bound is used",
      "A reader looks for the place where the fact matters.",
      "Use it as evidence, remove the name, or ask with exists."),
  IMPORT_USED(
      15,
      WARNING,
      "what is imported is used",
      "Imports tell a reader which facts a rule is about.",
      "Remove the import."),
  EVENT_NAMED(
      16,
      WARNING,
      "the id of an event is followed by its name",
      "Nobody knows the numbers by heart.",
      "Add the name as a comment in the same line: id == 10302 // RetrieveCertificate_Error."),
  PORTABLE(
      17,
      WARNING,
      "patterns are joined by and, or or a new line, and comparisons are whole",
      "The next version of the rule language has no && and || between patterns or before an"
          + " operator.",
      "Write and, or, or two lines; name the field again, as in failures > 1, failures < 9."),

  NO_MISSING_CAUSE(
      18,
      WARNING,
      "what rules a cause out stands in its words",
      "A rule that asks for the absence of a hypothesis hides which cause gives way to which, and"
          + " the rival stays open.",
      "Remove the condition and name the other cause below yields-to in the cause's YAML."),

  IMPORTED_HERE(
      19,
      ERROR,
      "a rule file imports what it names",
      "The files of a package share what one of them imports: the file compiles only as long as the"
          + " other is there.",
      "Add the import that is named."),

  ONE_CONCLUSION(
      20,
      ERROR,
      "a rule concludes once, with insertLogical",
      "A conclusion goes when its reasons go only if it was inserted logically.",
      "Conclude one Hypothesis, Refutation or Pending, and change nothing else."),
  NO_REACH(
      21,
      WARNING,
      "a rule reaches for nothing outside its facts",
      "Rules are code without a sandbox; those who load them trust them not to touch the machine.",
      "Remove the reference; what a rule needs to know must be a fact."),
  CAUSE_EXISTS(
      22,
      ERROR,
      "what is concluded has words",
      "A report can say nothing of a cause that nobody described.",
      "Correct the id, or write the cause's YAML."),
  EVIDENCE_HAS_WORDS(
      23,
      ERROR,
      "each piece of evidence has words and a weight",
      "Evidence without words weighs little and is shown as a bare key.",
      "Add the key below evidence in the cause's YAML, or correct it."),
  EVIDENCE_USED(
      24,
      ERROR,
      "each piece of evidence is used by a rule",
      "A confidence that counts on it can never be reached.",
      "Use the key in a rule of the cause, or remove it."),
  ENDS(
      25,
      WARNING,
      "what follows from single events says what ends it",
      "Events have no end, so the cause would be told as active for ever.",
      "Name the operation whose next success shows that it is over, as in"
          + " .endedBy(\"SCEP_VERIFY\"), or the time, with until."),

  FILES_TOGETHER(
      30,
      ERROR,
      "rule and words stand side by side",
      "A cause is its rule and its words.",
      "Add the missing file; orsak rules new writes both."),
  TRANSLATED(
      31,
      ERROR,
      "the words in other languages mirror the English ones",
      "A report in another language would fall back into English halfway.",
      "Give the same keys in the same order, and translate each text, in each language that some"
          + " file of the folder has."),
  SOURCES(
      32,
      ERROR,
      "a cause names its sources",
      "Knowledge without a source is a rumour.",
      "Add addresses below references."),
  COMPLETE(
      33,
      ERROR,
      "a cause says all that a report asks of it",
      "A report answers what it is, what else it could be, what decides, what to do and what would"
          + " withdraw it.",
      "Add what is missing; a note needs no remediation."),
  TITLE(
      34,
      WARNING,
      "a title is short and states the problem",
      "Titles stand in tables and are read first.",
      "Write fewer than ten words, no full stop, and translate it."),
  PLACES(
      35,
      ERROR,
      "the names in braces can be filled in",
      "What cannot be filled in is printed as it stands.",
      "Use one of host, ca, template, user, device, serial, devices, failures, hosts."),
  TEXT_FORM(
      36,
      ERROR,
      "codes are quoted, lines end in a line feed and hold no tabs",
      "YAML reads a bare 0x409 as the number 1033.",
      "Put codes in quotes, and let the editor keep line feeds."),
  WEIGHTS(
      37,
      ERROR,
      "weights lie between -1 and 1 and can convince",
      "The weights of the evidence found add up to the confidence.",
      "Give each key a weight; the positive ones together should reach at least 0.3."),
  COPYABLE(
      38,
      ERROR,
      "what is to be run can be copied as it stands",
      "A tired reader copies the whole line; words in it end in an error of the shell.",
      "Let run be the command alone, the same in every language but for what stands in <>; say"
          + " below look where to run it, or where to look if there is no command."),

  NOTES_CLAIM_LESS(
      39,
      WARNING,
      "a note beside an alarm says what it shows",
      "A note is concluded from less than the alarm; with the alarm's words it claims too much.",
      "Say below verdict-note, in one sentence, what the rules named in note-routes show."),

  REACHABLE(
      40,
      ERROR,
      "some rule concludes each cause",
      "Words for a cause that is never found are dead.",
      "Write the rule, or remove the words."),
  CAUSES_NAMED(
      41,
      ERROR,
      "rivals, explained causes, those that a cause yields to and those that an outcome points to exist",
      "A rival that nobody can look up decides nothing.",
      "Correct the id, or write that cause."),
  EDGES_NAMED(
      42,
      ERROR,
      "operations, faults and routes of explained failures and of yields-to exist",
      "The edge of the causal graph, or the exclusion, never holds.",
      "Take the name that is suggested, or one from rules/catalog."),
  NO_CIRCLE(
      43,
      ERROR,
      "causes do not explain each other in a circle",
      "In a circle every cause is a consequence, and nothing is left to report.",
      "Remove an edge, or let one hold for a single route that the others exclude."),

  NO_YIELD_CIRCLE(
      44,
      ERROR,
      "causes do not yield to each other in a circle",
      "Which of them stands would depend on the order in which they are looked at.",
      "Remove an item of yields-to, or let it hold for a single route with only or route."),

  OUTCOMES(
      45,
      ERROR,
      "the outcomes of a check mean something and tell causes apart",
      "An answer that changes nothing is a question asked in vain.",
      "Give the check an id and at least two outcomes, in words of lower-case letters, each with says"
          + " and with confirms or refutes, above 0 and at most 1, or points-to; one of them has a"
          + " weight."),
  SHARED_CHECKS(
      46,
      ERROR,
      "checks of one id come to the same outcomes",
      "One answer serves every cause that asks for the check; what it does not know is no evidence.",
      "Give both checks the same outcomes, or one of them an id of its own."),

  FIRES(
      50,
      ERROR,
      "a scenario shows the cause at work",
      "Nobody knows whether the rule fires.",
      "Write one below test-scenarios, or draft it with orsak rules new --events."),
  NEAR_MISS_STAYS(
      51,
      ERROR,
      "a near miss shows what the cause is not",
      "A rule that always fires would pass as well.",
      "Write a scenario *-near-miss.yaml that differs in one fact and does not name the cause."),
  SCENARIO_READS(
      52,
      ERROR,
      "scenarios can be read",
      "A scenario that cannot be read proves nothing.",
      "Mend what the message names."),
  HEALTHY_SILENT(
      53,
      ERROR,
      "healthy logs expect no alarm",
      "The folder healthy is what guards against false alarms.",
      "Move the scenario to the folder of its cause."),
  ORIGIN_SAID(
      54,
      WARNING,
      "a scenario says where it comes from",
      "What was made up must not pass for a field case, nor a field case for made up.",
      "Begin the file with a comment: # Synthetic: … or # Redacted from … ."),
  EXPECTED_EXIST(
      55,
      ERROR,
      "expected causes exist",
      "A scenario that expects a cause nobody knows fails for ever.",
      "Correct the id.");

  private final int number;
  private final Severity severity;
  private final String title;
  private final String why;
  private final String mend;

  Convention(int number, Severity severity, String title, String why, String mend) {
    this.number = number;
    this.severity = severity;
    this.title = title;
    this.why = why;
    this.mend = mend;
  }

  /** Its number, such as {@code ORS012}. */
  public String number() {
    return String.format("ORS%03d", number);
  }

  public Severity severity() {
    return severity;
  }

  /** The convention as a sentence without a full stop. */
  public String title() {
    return title;
  }

  /** What goes wrong where it is broken. */
  public String why() {
    return why;
  }

  /** What to do where it is broken. */
  public String mend() {
    return mend;
  }
}
