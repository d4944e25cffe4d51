package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An interval in which one operation failed in one scope.
 *
 * <p>It goes on while no success of the same scope is seen, however long that takes, and across a
 * few successes while failures keep coming within the operation's quiet time, unless what failed
 * after the last success is an outage by itself. Each scope the catalog declares has an episode per
 * fault that names a cause, one for all that name none ({@link #VAGUE}), and one for {@link #ANY}
 * fault; a flow keeps the vague ones apart as well, because flows account for every failure.
 *
 * @param operation the operation that failed
 * @param fault the fault's canonical name, {@link #VAGUE} or {@link #ANY}
 * @param specific whether the fault names a cause; for {@code ANY}, whether some failure did
 * @param scope where
 * @param first the first failure
 * @param last the last failure so far
 * @param failures how many failure events
 * @param attempts failures after repeated tries of one device within minutes count once
 * @param devices distinct devices that failed; 0 where events name none
 * @param devicesBack how many of them have succeeded since their last failure
 * @param rejections how many of the failures were warnings: the check was done and said no
 * @param strangers how many of them name no device as Intune names one
 * @param contradicted how many of them carry a diagnostic code that says otherwise
 * @param stated how many of them name no cause and still say why, in words or a value that no
 *     catalog lists
 * @param users distinct users that failed
 * @param templates distinct templates that failed
 * @param hosts the hosts on which it failed
 * @param mainHost the host with nine of ten of its failures, or empty
 * @param cameThrough how many of them had succeeded so before the last failure of any
 * @param waiting a few of those that have not, for a person to look after
 * @param before successes in this scope before it; 0 for users and devices
 * @param workedUntil the last of those successes
 * @param during successes in this scope between its first and last failure
 * @param elsewhere successes of the operation beside this scope meanwhile: same CA on another host,
 *     same CA with another template, another device or user (with the same template of the same CA,
 *     where requests name one), another CA
 * @param servedUntil while it is open, the last of those successes, then or later
 * @param contrast successes of the operation's contrast on the same hosts meanwhile
 * @param allBackAt since when every device that failed has succeeded again, if so
 * @param returnedAt the last success, if after the last failure, of a device that had failed so in
 *     this scope, or if it is a host or a device on any server, in this episode or another
 * @param recoveredAt the first success after the last failure, if there was one
 * @param onsets the times of its first few failures, oldest first
 * @param timeline when each failure came, if it is a flow
 * @param samples the first two failures and the last
 */
public record Episode(
    String operation,
    String fault,
    boolean specific,
    Scope scope,
    Instant first,
    Instant last,
    int failures,
    int attempts,
    int devices,
    int devicesBack,
    int cameThrough,
    List<String> waiting,
    int rejections,
    int strangers,
    int contradicted,
    int stated,
    int users,
    int templates,
    Set<String> hosts,
    String mainHost,
    long before,
    Optional<Instant> workedUntil,
    long during,
    long elsewhere,
    Optional<Instant> servedUntil,
    long contrast,
    Optional<Instant> allBackAt,
    Optional<Instant> returnedAt,
    Optional<Instant> recoveredAt,
    List<Instant> onsets,
    Timeline timeline,
    List<Event> samples)
    implements Fact, Recovering {

  // Two failures far apart count like three in a row.
  private static final int OUTAGE = 3;
  private static final Duration WHILE = Duration.ofMinutes(15);

  /** Stands for every fault. */
  public static final String ANY = "*";

  /** Stands for every fault that names no cause. */
  public static final String VAGUE = Fault.VAGUE;

  // The unified connector takes challenges and reports of SCEP certificates to Intune as well.
  private static final Set<String> TO_INTUNE =
      Set.of("UPLOAD", "DOWNLOAD", "HEALTH", "SCEP_VERIFY", "SCEP_NOTIFY");

  /** So many first failures are remembered. */
  public static final int REMEMBERED = 5;

  public Episode {
    waiting = List.copyOf(waiting);
    hosts = Set.copyOf(hosts);
    onsets = List.copyOf(onsets);
    samples = List.copyOf(samples);
  }

  /** When it succeeded again. */
  @Override
  public Optional<Instant> overAt() {
    return recoveredAt;
  }

  /** The same with another time of return. */
  public Episode returned(Optional<Instant> returned) {
    return new Episode(
        operation,
        fault,
        specific,
        scope,
        first,
        last,
        failures,
        attempts,
        devices,
        devicesBack,
        cameThrough,
        waiting,
        rejections,
        strangers,
        contradicted,
        stated,
        users,
        templates,
        hosts,
        mainHost,
        before,
        workedUntil,
        during,
        elsewhere,
        servedUntil,
        contrast,
        allBackAt,
        returned,
        recoveredAt,
        onsets,
        timeline,
        samples);
  }

  @Override
  public double doubtful() {
    return (double) contradicted / failures;
  }

  /** How wide the scope is that it is about. */
  public ScopeKind kind() {
    return scope.kind();
  }

  /** The host that it is about, or empty if its kind of scope has none. */
  public String host() {
    return scope.host();
  }

  /** The CA that it is about, or empty if its kind of scope has none or no record names it. */
  public String ca() {
    return scope.ca();
  }

  /** The template that it is about, or empty if its kind of scope has none. */
  public String template() {
    return scope.template();
  }

  /** The host on which nine of ten failed, as far as the records say, or the whole fleet. */
  public Scope place() {
    List<String> named = hosts.stream().filter(host -> !host.isEmpty()).toList();
    List<String> places = named.isEmpty() ? List.copyOf(hosts) : named;
    String place = places.size() == 1 ? places.get(0) : mainHost;
    return places.size() == 1 || !place.isEmpty() ? Scope.host(place) : Scope.FLEET;
  }

  /**
   * Whether so much failed that a later success ends it instead of disproving it: three attempts,
   * or two a quarter of an hour apart; six, where only one device fails and no fault is named.
   */
  public boolean outage() {
    return outage(attempts, devices, specific, Duration.between(first, last));
  }

  /**
   * Whether so much is an outage, as above.
   *
   * @param attempts how often it failed
   * @param devices how many different devices failed; 0 where events name none
   * @param specific whether some failure named a cause
   * @param span from the first failure to the last
   */
  public static boolean outage(int attempts, int devices, boolean specific, Duration span) {
    boolean enough = attempts >= OUTAGE || attempts == OUTAGE - 1 && span.compareTo(WHILE) >= 0;
    return enough && (specific || devices != 1 || attempts >= 2 * OUTAGE);
  }

  /**
   * When so many days had passed since its last failure in which nothing was asked for in its scope
   * any more, though the operation has gone on around it; empty if they have not.
   */
  public Optional<Instant> forsakenFor(long days) {
    return goneFor(days).filter(any -> recoveredAt.isEmpty());
  }

  /**
   * When every device that failed had come back; or else when so many days had passed since the
   * last failure in which others were served: who stays away for so long has another reason.
   */
  public Optional<Instant> backOrGoneFor(long days) {
    return allBackAt.or(() -> goneFor(days));
  }

  /** The same, where it is enough that one of them came back. */
  public Optional<Instant> returnedOrGoneFor(long days) {
    return returnedAt.or(() -> goneFor(days));
  }

  private Optional<Instant> goneFor(long days) {
    Instant end = last.plus(Duration.ofDays(days));
    return servedUntil.filter(time -> !time.isBefore(end)).map(any -> end);
  }

  /**
   * When those who failed got through again: when one of them did. Where a quarter of them did
   * while it lasted, that shows nothing, and it is over when so many succeeded as do not come by
   * chance.
   */
  public Optional<Instant> mendedAt() {
    return lasting() && cameThrough * 4 > devices ? recoveredAt : returnedAt;
  }

  /** How much of what was tried in this scope, from its first failure to its last, failed so. */
  public Share share() {
    return new Share(attempts, during);
  }

  /** Whether nothing succeeded in this scope between its failures. */
  public boolean outright() {
    return during == 0;
  }

  /**
   * Whether it is a fault of a part that lasts: a fifth or more of the attempts failed over half an
   * hour or more, of three devices or, where events name none, five times, and not all.
   */
  public boolean lasting() {
    return share().lasting(Duration.between(first, last), devices);
  }

  @Override
  public Optional<Share> part() {
    return Optional.of(share()).filter(share -> lasting());
  }

  /** Whether it is {@link #outright}, or {@link #lasting} in spite of successes. */
  public boolean steady() {
    return outright() || lasting();
  }

  /**
   * Whether so much succeeded beside this scope that its share of failures is its own: as many as
   * do not come by chance where it fails as often.
   */
  public boolean othersWork() {
    return share().brokenBy(elsewhere);
  }

  /**
   * Whether it comes with an episode of a narrower scope, and more than a tenth of its failures
   * were not there: then it is here that something fails.
   */
  public boolean goesBeyond(Episode narrower) {
    return near(narrower, 0) && failures * 9L > narrower.failures * 10L;
  }

  /** Whether all of another fact lies between its first failure and its last. */
  public boolean surrounds(Fact other) {
    return !first.isAfter(other.first()) && !last.isBefore(other.last());
  }

  /** Whether nine of ten of its failures are warnings: the check was done and said no. */
  public boolean refused() {
    return rejections * 10L >= failures * 9L;
  }

  /** Whether most of its failures say nothing of why, so that a reason may be inferred. */
  public boolean unstated() {
    return 2 * stated <= failures;
  }

  /**
   * Whether it is Intune that was asked: for transfers and health messages, or to check a challenge
   * or take a report of its certificate.
   */
  public boolean toIntune() {
    return TO_INTUNE.contains(operation);
  }

  /** When the n-th failure came, or the last one remembered. */
  public Instant onset(int n) {
    return onsets.get(Math.min(n, onsets.size()) - 1);
  }

  /** Whole minutes from the first failure to the last. */
  public long lastsMinutes() {
    return Duration.between(first, last).toMinutes();
  }

  /** Whether every device that failed succeeded within so many minutes; true if none is named. */
  public boolean allBackWithin(long minutes) {
    Instant latest = last.plus(Duration.ofMinutes(minutes));
    return devices == 0 || allBackAt.map(time -> !time.isAfter(latest)).orElse(false);
  }

  /** Whether so many devices failed or, where events name none, so many attempts. */
  public boolean spread(long manyDevices, long manyAttempts) {
    return devices >= manyDevices || devices == 0 && attempts >= manyAttempts;
  }

  /** Whether the two began within so many minutes of each other. */
  public boolean startsNear(Episode other, long minutes) {
    return Duration.between(first, other.first).abs().compareTo(Duration.ofMinutes(minutes)) <= 0;
  }

  /**
   * Whether it began after a run of the service had, with no success between, and still failed when
   * the run had lasted so many minutes.
   */
  public boolean persistsIn(ServiceRun run, long minutes) {
    return first.isAfter(run.first()) && !workedSince(run.first()) && run.upFor(minutes, last);
  }

  /** Whether the operation worked between this time and the first failure. */
  public boolean workedSince(Instant time) {
    return workedUntil.map(success -> success.isAfter(time)).orElse(false);
  }

  /**
   * Whether the two failed near each other, neither recovered before the other's last failure, and
   * neither worked between the last failure of the other and its own first.
   */
  public boolean brokenTogether(Episode other, long minutes) {
    return near(other, minutes)
        && !recoveredBefore(other.last)
        && !other.recoveredBefore(last)
        && !workedSince(other.last)
        && !other.workedSince(last);
  }

  /** Whether failures with the fault of this flow are among those it counts. */
  public boolean counts(Episode flow) {
    return fault.equals(ANY) || fault.equals(flow.fault) || fault.equals(VAGUE) && !flow.specific;
  }

  // What tells most episodes apart; the engine asks for it without end.
  @Override
  public int hashCode() {
    return Objects.hash(operation, fault, scope, first, last);
  }

  /** Whether the failures of this flow can be among those of a wider episode. */
  public boolean within(Episode wider) {
    return operation.equals(wider.operation)
        && wider.counts(this)
        && wider.scope.counts(scope)
        && !first.isAfter(wider.last)
        && !wider.first.isAfter(last);
  }
}
