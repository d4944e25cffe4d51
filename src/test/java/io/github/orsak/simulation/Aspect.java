package io.github.orsak.simulation;

/**
 * What can be wrong with a component, and how the step that finds it out puts it.
 *
 * <p>An aspect belongs to a kind of component; {@link Families} says which causes follow.
 */
enum Aspect {
  // The connector service on a server
  /** It was stopped, and is started at the end. */
  STOPPED(Reason.NONE),
  /** It dies again and again, and Windows starts it again. */
  CRASHING(Reason.NONE),
  /** Something stops and starts it again and again. */
  BOUNCED(Reason.NONE),
  /** Its worker hangs: it lives and neither polls nor works. */
  HUNG(Reason.NONE),
  /** It was started into a state that it reports as an unknown error, and reaches nobody. */
  DEGRADED(Reason.UNKNOWN),
  /** It takes requests and does not work on them. */
  WORK_STUCK(Reason.NONE),
  /** The server is off. */
  POWER_OFF(Reason.NONE),

  // The identity of a server
  IDENTITY_GONE(Reason.NO_MATCH),
  IDENTITY_NEVER(Reason.NO_MATCH_ENROL),
  IDENTITY_UNREADABLE(Reason.UNKNOWN),
  /** Renewed, but the running process still asks for the old certificate. */
  IDENTITY_STALE(Reason.NO_MATCH),
  IDENTITY_EXPIRED(Reason.EXPIRED),
  RENEWAL_REFUSED(Reason.UNKNOWN),

  // The path of a server to Intune
  UPLINK(Reason.TIMED_OUT),
  /** Since a restart it goes through a proxy that is not there. */
  PROXY(Reason.TIMED_OUT),
  UPLOADS(Reason.TIMED_OUT),
  DOWNLOADS(Reason.TIMED_OUT),
  PKCS_UPLOADS(Reason.TIMED_OUT),
  REVOCATION_UPLOADS(Reason.TIMED_OUT),
  SCEP_UPLOADS(Reason.TIMED_OUT),
  /** Intune no longer serves connectors of this generation. */
  GENERATION_REFUSED(Reason.UNKNOWN),
  /** Intune loses the acknowledgement of issued certificates and asks again. */
  ACKNOWLEDGEMENT_LOST(Reason.NONE),

  // The registration point of a server
  SIGNING_KEY(Reason.NO_SIGNING_KEY),
  ENCRYPTION_KEY(Reason.NO_ENCRYPTION_KEY),
  /** The keys are gone from the registry and no start brings them back. */
  KEYS_NOT_REWRITTEN(Reason.NO_SIGNING_KEY),
  /** It cannot read anybody's challenges. */
  CHALLENGES_FOREIGN(Reason.CHALLENGE_UNREADABLE),
  /** Requests no longer reach it. */
  REQUEST_PATH(Reason.NONE),
  /** It answers slowly. */
  SLOW(Reason.CHALLENGE_STALE),
  /** The clock of the server runs ahead. */
  CLOCK(Reason.CHALLENGE_STALE),
  NOTIFICATION(Reason.UNKNOWN),
  STATUS_FOLDER(Reason.FILE_LOCKED),
  /** Everything the server does by itself may fail. */
  SICK(Reason.UNKNOWN),
  NO_POLICY_SERVER(Reason.NO_POLICY_SERVER),
  MAPPING(Reason.MAPPING_DEFECT),

  // An authority, the route of a server to it, a template or a profile
  CA_DOWN(Reason.CA_UNREACHABLE),
  CA_UNKNOWN(Reason.CA_UNREACHABLE),
  RA_CERTIFICATE(Reason.RA_CERTIFICATE_MISSING),
  REVOKING(Reason.REVOKING_DENIED),
  PENDING(Reason.LEFT_PENDING),
  /** It refuses for a reason that no table holds. */
  REFUSAL(Reason.UNLISTED_CODE),
  ENROL_RIGHT(Reason.ENROL_DENIED),
  NOT_OFFERED(Reason.TEMPLATE_NOT_OFFERED),
  SUBJECT_TAB(Reason.EMAIL_MISSING),
  SUBJECT_RULES(Reason.SUBJECT_MISMATCH),

  // A device, its user, or one certificate of it
  ATTRIBUTE_EMPTY(Reason.EMAIL_MISSING),
  POISONED(Reason.PARAMETER_WRONG),
  PAYLOAD_REFUSED(Reason.UNKNOWN),
  LATE(Reason.CHALLENGE_STALE),
  GARBLED(Reason.CHALLENGE_UNREADABLE),
  SERIAL_UNKNOWN(Reason.UNKNOWN),

  /** Something that does not belong to the fleet sends requests. */
  ALIEN(Reason.CHALLENGE_UNREADABLE);

  private final Reason reason;

  Aspect(Reason reason) {
    this.reason = reason;
  }

  /** Whether it is told by the device that an event names, and by nothing else. */
  boolean ofOneDevice() {
    return this == LATE || this == GARBLED;
  }

  Reason reason() {
    return reason;
  }
}
