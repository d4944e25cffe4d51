package io.github.orsak.report.picture;

import static io.github.orsak.report.picture.FlowStation.CA;
import static io.github.orsak.report.picture.FlowStation.CONNECTOR;
import static io.github.orsak.report.picture.FlowStation.DEVICE;
import static io.github.orsak.report.picture.FlowStation.IIS;
import static io.github.orsak.report.picture.FlowStation.INTUNE;
import static io.github.orsak.report.picture.FlowStation.NDES;
import static io.github.orsak.report.picture.FlowStation.POLICY_MODULE;
import static io.github.orsak.report.picture.FlowStation.PROXY;
import static io.github.orsak.report.picture.FlowStation.REGISTRATION_POINT;

import java.util.Set;

/** A step of a request from one station to the next, and the operations that tell how it goes. */
enum FlowArrow {
  PUBLISHED(DEVICE, PROXY, "PUBLISHING"),
  LET_THROUGH(PROXY, IIS, "WEB_GATE", "WEB_BINDING"),
  TAKEN(IIS, NDES, "WEB_SCEP_QUERY", "WEB_SCEP_REQUEST", "WEB_SCEP_LONG"),
  CHECKED(NDES, POLICY_MODULE, "PLUGIN_VERIFY", "PLUGIN_NOTIFY"),
  ACCEPTED(
      POLICY_MODULE,
      REGISTRATION_POINT,
      "SCEP_RECEIVE",
      "SCEP_VERIFY",
      "SCEP_NOTIFY",
      "WEB_CRP_VERIFY",
      "WEB_CRP_NOTIFY"),
  ENROLLED(NDES, CA, "SCEP_ISSUE"),
  SIGNED(REGISTRATION_POINT, CONNECTOR, "RETRIEVE", "RENEW"),
  ISSUED(CONNECTOR, CA, "PKCS_ISSUE", "REVOKE"),
  DOWNLOADED(INTUNE, CONNECTOR, "DOWNLOAD", "IMPORT"),
  UPLOADED(CONNECTOR, INTUNE, "UPLOAD", "HEALTH");

  private final FlowStation from;
  private final FlowStation to;
  private final Set<String> operations;

  FlowArrow(FlowStation from, FlowStation to, String... operations) {
    this.from = from;
    this.to = to;
    this.operations = Set.of(operations);
  }

  FlowStation from() {
    return from;
  }

  FlowStation to() {
    return to;
  }

  /** The names of the operations in the catalog. */
  Set<String> operations() {
    return operations;
  }
}
