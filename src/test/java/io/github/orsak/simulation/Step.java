package io.github.orsak.simulation;

import io.github.orsak.event.Level;

/** What the connectors log, with the event id of each generation; 0: it logs nothing there. */
enum Step {
  NOTHING(0, 0, Level.INFORMATION),
  STARTED(10010, 0, Level.INFORMATION),
  STOPPED(10020, 0, Level.INFORMATION),
  RENEWED(10100, 0, Level.INFORMATION),
  RENEWAL_FAILED(10102, 0, Level.ERROR),
  RETRIEVAL_WARNED(10301, 0, Level.WARNING),
  RETRIEVAL_FAILED(10302, 0, Level.ERROR),

  PKCS_POLLED(0, 1002, Level.INFORMATION),
  PKCS_DOWNLOADED(20400, 1020, Level.INFORMATION),
  PKCS_DOWNLOAD_FAILED(20402, 1003, Level.ERROR),
  PKCS_ISSUED(20100, 1050, Level.INFORMATION),
  PKCS_ATTEMPT_FAILED(0, 1051, Level.WARNING),
  PKCS_FAILED(20102, 1052, Level.ERROR),
  PKCS_UPLOADED(20300, 1102, Level.INFORMATION),
  PKCS_UPLOAD_FAILED(20302, 1101, Level.ERROR),
  PKCS_DONE(0, 1000, Level.INFORMATION),
  PKCS_NOT_DONE(0, 1001, Level.ERROR),

  REVOCATION_POLLED(0, 3002, Level.INFORMATION),
  REVOCATION_DOWNLOADED(20400, 3020, Level.INFORMATION),
  REVOCATION_DOWNLOAD_FAILED(20402, 3003, Level.ERROR),
  REVOKED(20200, 3050, Level.INFORMATION),
  REVOCATION_ATTEMPT_FAILED(0, 3052, Level.WARNING),
  REVOCATION_FAILED(20202, 3051, Level.ERROR),
  REVOCATION_UPLOADED(20300, 3102, Level.INFORMATION),
  REVOCATION_UPLOAD_FAILED(20302, 3101, Level.ERROR),
  REVOCATION_DONE(0, 3000, Level.INFORMATION),
  REVOCATION_NOT_DONE(0, 3001, Level.ERROR),

  SCEP_RECEIVED(0, 4003, Level.INFORMATION),
  SCEP_VERIFIED(20500, 4004, Level.INFORMATION),
  SCEP_REJECTED(20501, 4005, Level.WARNING),
  SCEP_VERIFY_FAILED(20502, 4005, Level.ERROR),
  SCEP_ISSUED(0, 4006, Level.INFORMATION),
  SCEP_ISSUE_FAILED(0, 4007, Level.ERROR),
  SCEP_NOTIFIED(20600, 4008, Level.INFORMATION),
  SCEP_NOTIFY_FAILED(20602, 4009, Level.WARNING),
  SCEP_SAVE_FAILED(0, 4010, Level.ERROR),
  SCEP_UPLOADED(20300, 0, Level.INFORMATION),
  SCEP_UPLOAD_FAILED(20302, 0, Level.ERROR),
  SCEP_DONE(0, 4000, Level.INFORMATION),
  SCEP_NOT_ISSUED(0, 4001, Level.ERROR),
  SCEP_NOT_REPORTED(0, 4002, Level.ERROR),

  HEALTH_SENT(0, 5000, Level.INFORMATION),
  HEALTH_ATTEMPT_FAILED(0, 5001, Level.WARNING),
  HEALTH_FAILED(0, 5002, Level.ERROR);

  private final int legacy;
  private final int unified;
  private final Level level;

  Step(int legacy, int unified, Level level) {
    this.legacy = legacy;
    this.unified = unified;
    this.level = level;
  }

  int id(Dialect dialect) {
    return dialect == Dialect.LEGACY ? legacy : unified;
  }

  /** Level by outcome: the legacy connector calls a failed notification an error. */
  Level level(Dialect dialect) {
    return this == SCEP_NOTIFY_FAILED && dialect == Dialect.LEGACY
        ? Level.ERROR
        : dialect == Dialect.UNIFIED && this == SCEP_REJECTED ? Level.ERROR : level;
  }

  boolean failed() {
    return level != Level.INFORMATION;
  }

  /** Whether it sums up a request in the Admin log. */
  /** The failure that an attempt may lead to; otherwise itself. */
  Step outcome() {
    return switch (this) {
      case PKCS_ATTEMPT_FAILED -> PKCS_FAILED;
      case REVOCATION_ATTEMPT_FAILED -> REVOCATION_FAILED;
      case SCEP_SAVE_FAILED -> SCEP_NOTIFY_FAILED;
      case HEALTH_ATTEMPT_FAILED -> HEALTH_FAILED;
      default -> this;
    };
  }

  boolean summary() {
    return unified > 0 && unified < 5000 && (unified % 1000 < 2 || this == SCEP_NOT_REPORTED);
  }
}
