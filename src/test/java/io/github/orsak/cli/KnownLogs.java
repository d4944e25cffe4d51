package io.github.orsak.cli;

/** Logs of the repository that commands are tried on. */
final class KnownLogs {

  /** One root cause is active in it. */
  static final String FLAGSHIP = "test-scenarios/scep/signing-certificate-broken/wevtutil.xml";

  /** Nothing fails in it. */
  static final String HEALTHY = "test-scenarios/healthy/busy-morning.yaml";

  private KnownLogs() {}
}
