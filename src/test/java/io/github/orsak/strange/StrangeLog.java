package io.github.orsak.strange;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.strange.StrangeFault.Shape;
import io.github.orsak.strange.StrangeFault.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A synthetic log of some connectors, in which one strange fault is at work, and perhaps a known
 * one beside it.
 */
final class StrangeLog {

  private static final Instant START = Instant.parse("2021-11-08T06:00:00Z");
  private static final List<String> WORDS =
      List.of(
          "The issuing node is frozen by its operator",
          "Quorum of the module was not reached",
          "The appliance is in its weekly self-test",
          "Slot 3 answers with a checksum that does not fit");

  final boolean legacy;
  final Optional<StrangeFault> fault;
  final Beside beside;
  final List<Event> events = new ArrayList<>();

  /** What became of a request at the step that the fault strikes. */
  record Attempt(Request request, boolean struck) {}

  final List<Attempt> attempts = new ArrayList<>();
  private final Random chance;
  private final String damagedCa;

  /** What else is wrong. */
  enum Beside {
    NOTHING,
    CA_DOWN,
    CA_DOWN_AND_MENDED,
    REVOKING_DENIED,
    LATE_CHALLENGES,
    SOME_UPLOADS_FAIL
  }

  /** Draws a log, which this number tells. */
  StrangeLog(long seed, boolean strange) {
    chance = new Random(seed * 0x9E3779B97F4A7C15L);
    legacy = chance.nextBoolean();
    List<List<Step>> kinds = legacy ? Step.LEGACY : Step.UNIFIED;
    int hosts = 1 + chance.nextInt(3);
    int cas = 1 + chance.nextInt(3);
    int templates = 2 + chance.nextInt(2);
    Duration length = Duration.ofHours(10 + chance.nextInt(40));
    List<Request> requests = new ArrayList<>();
    for (List<Step> kind : kinds) {
      boolean seldom = kind.size() == 1;
      double perHour = seldom ? 0.5 : 4 + chance.nextInt(16);
      Instant end = START.plus(length);
      for (Instant time = pause(START, perHour); time.isBefore(end); time = pause(time, perHour)) {
        requests.add(
            new Request(
                time,
                kind,
                "ndes0" + (1 + chance.nextInt(hosts)),
                "CA0" + (1 + chance.nextInt(cas)),
                "Template" + (char) ('A' + chance.nextInt(templates)),
                new UUID(chance.nextLong(), chance.nextLong()).toString(),
                "5A00" + String.format(Locale.ROOT, "%016X", chance.nextLong())));
      }
    }
    requests.sort(Comparator.comparing(Request::time));
    Request like = requests.get(chance.nextInt(requests.size()));
    damagedCa = "CA0" + (1 + chance.nextInt(cas));
    Beside[] any = Beside.values();
    beside = chance.nextBoolean() ? Beside.NOTHING : any[chance.nextInt(any.length)];
    StrangeFault drawn = drawn(like, length);
    fault = strange ? Optional.of(drawn) : Optional.empty();
    requests.forEach(this::handle);
    events.sort(Comparator.comparing(Event::time));
    Map<String, Long> written = new HashMap<>();
    events.replaceAll(event -> event.withRecordId(written.merge(event.host(), 1L, Long::sum)));
  }

  private StrangeFault drawn(Request like, Duration length) {
    Shape[] shapes = Shape.values();
    Shape shape = shapes[chance.nextInt(shapes.length)];
    int first = shape == Shape.SILENT ? 1 : 0;
    List<Step> kind = like.kind();
    Step step = kind.get(kind.size() == 1 ? 0 : first + chance.nextInt(kind.size() - first));
    return new StrangeFault(
        step,
        kind,
        Where.drawn(chance, like),
        0.2 + 0.8 * chance.nextDouble(),
        kind.size() == 1 && shape == Shape.SILENT ? Shape.CODE : shape,
        START.plusSeconds((long) (length.toSeconds() * (0.1 + 0.5 * chance.nextDouble()))));
  }

  private Instant pause(Instant time, double perHour) {
    return time.plusMillis((long) (-3_600_000 / perHour * StrictMath.log(1 - chance.nextDouble())));
  }

  private void handle(Request request) {
    Instant time = request.time();
    for (Step step : request.kind()) {
      time = time.plusMillis(1500 + chance.nextInt(20_000));
      Optional<String> known = known(request, step);
      if (known.isPresent()) {
        int id = known.get().equals("0x00000407") && legacy ? 20501 : step.failed();
        write(time, request, step, id, new Field("Diagnostic Code", known.get()));
        return;
      }
      boolean struck = fault.isPresent() && fault.get().strikes(request, step, chance);
      if (fault.isPresent() && alike(step, request.kind())) {
        attempts.add(new Attempt(request, struck));
      }
      if (struck) {
        if (fault.get().shape() != Shape.SILENT) {
          write(time, request, step, step.failed(), said(fault.get().shape()));
        }
        return;
      }
      write(time, request, step, step.done());
    }
  }

  // Whether the log shows no difference between this step and the one that fails.
  private boolean alike(Step step, List<Step> kind) {
    StrangeFault what = fault.orElseThrow();
    boolean same = step.equals(what.step()) && kind.equals(what.kind());
    if (what.shape() == Shape.SILENT && legacy) {
      return same || asked(step, kind) && asked(what.step(), what.kind());
    }
    return same
        || step.operation().equals("DOWNLOAD") && what.step().operation().equals("DOWNLOAD");
  }

  private static boolean asked(Step step, List<Step> kind) {
    return kind.indexOf(step) == 1 && kind.get(0).operation().equals("DOWNLOAD");
  }

  private Field[] said(Shape shape) {
    Field unspecific = new Field("Diagnostic Code", "0x0FFFFFFF");
    return switch (shape) {
      case CODE -> new Field[] {new Field("Diagnostic Code", "0x00000F3A")};
      case CODES ->
          new Field[] {
            unspecific,
            new Field("Error", String.format(Locale.ROOT, "0x8F%06X", chance.nextInt(1 << 24)))
          };
      default -> new Field[] {unspecific, new Field("Error", WORDS.get(chance.nextInt(2)))};
    };
  }

  private Optional<String> known(Request request, Step step) {
    boolean there = request.ca().equals(damagedCa);
    boolean morning = request.time().isBefore(START.plusSeconds(4 * 3600));
    boolean asksCa = step.tells("ca") && there;
    return switch (beside) {
      case CA_DOWN -> asksCa && !morning ? Optional.of("0x00000400") : Optional.empty();
      case CA_DOWN_AND_MENDED -> asksCa && morning ? Optional.of("0x00000400") : Optional.empty();
      case REVOKING_DENIED ->
          step.operation().equals("REVOKE") && there ? Optional.of("0x00000402") : Optional.empty();
      case LATE_CHALLENGES ->
          step.operation().equals("SCEP_VERIFY") && chance.nextInt(12) == 0
              ? Optional.of("0x00000407")
              : Optional.empty();
      case SOME_UPLOADS_FAIL ->
          step.operation().equals("UPLOAD") && chance.nextInt(30) == 0
              ? Optional.of("0x0FFFFFFF")
              : Optional.empty();
      case NOTHING -> Optional.empty();
    };
  }

  private void write(Instant time, Request request, Step step, int id, Field... more) {
    List<Field> data = new ArrayList<>(step.fields(request));
    data.addAll(List.of(more));
    events.add(
        new Event(
            time,
            request.host(),
            legacy
                ? "Microsoft Intune Connector"
                : "Microsoft-Intune-CertificateConnectors/Operational",
            "",
            id,
            more.length == 0 ? Level.INFORMATION : Level.ERROR,
            Event.NO_RECORD_ID,
            data,
            "",
            Place.record("strange.xml", events.size() + 1)));
  }

  /** Whether a fifth or more of a scope that the log names fails so, for long and to the end. */
  boolean shows() {
    return !attempts.isEmpty()
        && IntStream.range(0, fault.orElseThrow().shape() == Shape.SILENT ? 2 : 8)
            .filter(names -> fault.orElseThrow().shape() != Shape.SILENT || names == 1)
            .filter(names -> !fault.orElseThrow().step().operation().equals("RENEW") || names == 1)
            .anyMatch(
                names ->
                    attempts.stream()
                        .filter(Attempt::struck)
                        .map(struck -> place(struck.request(), names))
                        .distinct()
                        .anyMatch(place -> shows(place, names)));
  }

  private String place(Request request, int names) {
    Step step = fault.orElseThrow().step();
    return ((names & 1) > 0 ? request.host() : "")
        + ((names & 2) > 0 && step.tells("ca") ? request.ca() : "")
        + ((names & 4) > 0 && step.tells("template") ? request.template() : "");
  }

  private boolean shows(String place, int names) {
    List<Attempt> there =
        attempts.stream()
            .filter(one -> place(one.request(), names).equals(place))
            .filter(one -> decided(one.request()) || !one.struck())
            .toList();
    List<Integer> struck =
        IntStream.range(0, there.size()).filter(i -> there.get(i).struck()).boxed().toList();
    if (struck.isEmpty()) {
      return false;
    }
    int first = struck.get(0);
    int last = struck.get(struck.size() - 1);
    int tried = last - first + 1;
    int since = there.size() - 1 - last;
    Duration span =
        Duration.between(there.get(first).request().time(), there.get(last).request().time());
    return struck.size() >= 8
        && 4 * struck.size() >= tried
        && since * struck.size() < tried
        && (since == 0
            || !there.subList(Math.max(0, last - 2), last).stream().allMatch(Attempt::struck))
        && span.compareTo(Duration.ofMinutes(30)) >= 0;
  }

  // What waits for an answer when the log ends may still get one.
  private boolean decided(Request request) {
    return fault.orElseThrow().shape() != Shape.SILENT
        || request.time().isBefore(events.get(events.size() - 1).time().minusSeconds(3600));
  }

  @Override
  public String toString() {
    return (legacy ? "legacy " : "unified ")
        + fault
            .map(
                one ->
                    one.step().operation()
                        + " of "
                        + one.kind().get(one.kind().size() / 2).operation()
                        + " "
                        + one.where()
                        + " "
                        + Math.round(100 * one.share())
                        + "% "
                        + one.shape())
            .orElse("healthy")
        + " beside "
        + beside;
  }
}
