package io.github.orsak.simulation;

/**
 * A request that waits at Intune for any connector.
 *
 * @param certificate the certificate to revoke; a part, because one certificate may be the trouble
 */
record Work(Kind kind, Client client, Profile profile, Part certificate) {

  Who who() {
    boolean revocation = kind == Kind.REVOCATION;
    return new Who(
        client.name(),
        client.user().name(),
        profile.ca().name(),
        revocation ? "" : profile.template().name(),
        "",
        revocation ? certificate.name() : "");
  }

  Who who(String thumbprint) {
    Who who = who();
    return new Who(who.device(), who.user(), who.ca(), who.template(), thumbprint, who.serial());
  }
}
