package io.github.orsak;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the import table of the rooms. */
class ArchitectureTest {

  private static final String BASE = "io.github.orsak";

  private static final int MOST_CLASSES = 30;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  /** Which rooms a room may import; "" is the front door. */
  private static final Map<String, List<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              entry("event", List.of()),
              entry("source", List.of("event")),
              entry("knowledge", List.of("event")),
              entry("history", List.of("event", "knowledge")),
              entry("diagnosis", List.of("event", "knowledge", "history")),
              entry("drl", List.of("event", "knowledge", "history", "diagnosis")),
              entry("engine", List.of("event", "knowledge", "history", "diagnosis", "drl")),
              entry(
                  "proving",
                  List.of("event", "knowledge", "history", "diagnosis", "drl", "engine")),
              entry(
                  "whynot", List.of("event", "knowledge", "history", "diagnosis", "drl", "engine")),
              entry("report", List.of("event", "knowledge", "history", "diagnosis")),
              entry("redaction", List.of("event", "knowledge", "history")),
              entry(
                  "scenario",
                  List.of("event", "knowledge", "history", "diagnosis", "source", "report", "")),
              entry(
                  "authoring",
                  List.of(
                      "event",
                      "source",
                      "knowledge",
                      "history",
                      "diagnosis",
                      "drl",
                      "engine",
                      "proving",
                      "whynot",
                      "report",
                      "redaction",
                      "scenario",
                      "")),
              entry(
                  "cli",
                  List.of(
                      "event",
                      "source",
                      "knowledge",
                      "history",
                      "diagnosis",
                      "proving",
                      "report",
                      "redaction",
                      "scenario",
                      "authoring",
                      "")),
              entry(
                  "",
                  List.of(
                      "event",
                      "source",
                      "knowledge",
                      "history",
                      "diagnosis",
                      "drl",
                      "engine",
                      "whynot",
                      "report"))));

  @TestFactory
  List<DynamicTest> eachRoomImportsOnlyWhatItMay() {
    return MAY_IMPORT.keySet().stream()
        .map(room -> DynamicTest.dynamicTest(room.isEmpty() ? "root" : room, () -> check(room)))
        .toList();
  }

  private static void check(String room) {
    String[] allowed =
        MAY_IMPORT.get(room).stream().map(ArchitectureTest::packages).toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(packages(room)).and(not(resideInAPackage(BASE + ".none"))))
        .should()
        .dependOnClassesThat(
            resideInAPackage(BASE + "..")
                .and(not(resideInAPackage(packages(room))))
                .and(resideOutsideOfPackages(allowed)))
        .because("a room knows only the rooms it builds on, so that each can be read alone")
        .check(CLASSES);
  }

  private static String packages(String room) {
    return room.isEmpty() ? BASE : BASE + "." + room + "..";
  }

  @Test
  void onlyTheRoomsOfRulesKnowDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            packages("drl"), packages("engine"), packages("proving"), packages("whynot"))
        .and(not(resideInAPackage("rules..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie.internal..")
        .because("facts stay plain records and the engine can be exchanged")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("a library that prints cannot be embedded")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineAsksForTheTime() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("time is data: the same input gives the same bytes")
        .check(CLASSES);
  }

  @Test
  void roomsAreFreeOfCycles() {
    slices()
        .matching(BASE + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("rooms are the stages of a pipeline")
        .check(CLASSES);
  }

  @Test
  void formatsAreFreeOfCycles() {
    slices()
        .matching(BASE + ".source.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a format builds on what lies below it, so that each can be read alone")
        .check(CLASSES);
  }

  @Test
  void noFormatKnowsHowItIsFound() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".source.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + ".source")
        .because("the door opens onto the formats, not the other way round")
        .check(CLASSES);
  }

  @Test
  void noRoomIsTooLargeToBeSurveyed() {
    Map<String, Long> sizes =
        topLevel().collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
    sizes.values().removeIf(size -> size <= MOST_CLASSES);
    assertThat(sizes).as("a room with more classes has inner rooms").isEmpty();
  }

  @Test
  void eachClassHasANameOfItsOwn() {
    Map<String, List<String>> homes =
        topLevel()
            .collect(
                groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    mapping(JavaClass::getPackageName, toList())));
    homes.values().removeIf(packages -> packages.size() == 1);
    assertThat(homes).as("who reads a name should know which class is meant").isEmpty();
  }

  private static Stream<JavaClass> topLevel() {
    return CLASSES.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(one -> !one.getSimpleName().equals("package-info"));
  }
}
