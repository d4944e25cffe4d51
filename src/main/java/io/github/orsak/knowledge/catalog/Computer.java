package io.github.orsak.knowledge.catalog;

/** What the events of a product say of the computer they are from. */
public enum Computer {
  /** They name one, and it is a server on which the connector or NDES runs. */
  SERVER,
  /** They name one, and it is a server on which NDES runs, whose web server it is. */
  WEB_SERVER,
  /** They name one, which may be any server of a case. */
  NAMED,
  /** They name none, as log files of a web server do. */
  UNNAMED
}
