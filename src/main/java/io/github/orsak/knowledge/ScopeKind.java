package io.github.orsak.knowledge;

/** What a count or a cause is about. The order goes from wide to narrow. */
public enum ScopeKind {
  /** Everything in the case. */
  FLEET,
  /** One certification authority, seen from every host. */
  CA,
  /** One certificate template of one CA. */
  TEMPLATE,
  HOST,
  /** One CA as one host sees it. */
  HOST_CA,
  /** One template of one CA on one host: each failure belongs to exactly one flow. */
  FLOW,
  /** One kind of report that a host uploads. */
  REPORT,
  USER,
  DEVICE,
  /** One certificate of one CA. */
  SERIAL
}
