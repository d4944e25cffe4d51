package io.github.orsak.simulation.neighbours;

/** The logs beside the connector's, each a file that a person can hand over. */
enum Log {
  SYSTEM("System"),
  APPLICATION("Application"),
  LIFECYCLE("Microsoft-Windows-CertificateServicesClient-Lifecycle-System/Operational"),
  CHECKS("Microsoft-Windows-CAPI2/Operational"),
  /** What the site of IIS answered. */
  SITE("u_ex"),
  /** What Windows answered below IIS. */
  HTTPERR("httperr");

  private final String channel;

  Log(String channel) {
    this.channel = channel;
  }

  String channel() {
    return channel;
  }
}
