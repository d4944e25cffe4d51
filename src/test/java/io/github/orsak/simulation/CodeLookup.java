package io.github.orsak.simulation;

import io.github.orsak.event.Event;
import io.github.orsak.history.Observation;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The baseline: what a table of single codes would say, one line per event id and code, each line
 * the cause that Microsoft's text for it suggests.
 *
 * <p>It is made as good as a table can be: it reads codes and results as well as Orsak does, leaves
 * alone what Microsoft's text calls transient, and forgets failures of an operation that succeeded
 * on that server afterwards.
 */
final class CodeLookup {

  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("RENEW Certificate_Expired", "enrollment-certificate-expired"),
          Map.entry("RENEW", "enrollment-renewal-failing"),
          Map.entry("RETRIEVE CertThumbprint_NotFound", "enrollment-never-completed"),
          Map.entry("RETRIEVE", "enrollment-certificate-lost"),
          Map.entry("PKCS_ISSUE PKCS_Issue_CA_Unavailable", "pkcs-ca-outage"),
          Map.entry(
              "PKCS_ISSUE Symantec_ClientAuthCertNotFound", "pkcs-digicert-certificate-missing"),
          Map.entry("PKCS_ISSUE CERTSRV_E_TEMPLATE_DENIED", "pkcs-template-denied"),
          Map.entry("PKCS_ISSUE CERTSRV_E_UNSUPPORTED_CERT_TYPE", "pkcs-template-not-published"),
          Map.entry("PKCS_ISSUE CERTSRV_E_SUBJECT_EMAIL_REQUIRED", "pkcs-subject-data-missing"),
          Map.entry("PKCS_ISSUE E_INVALIDARG", "pkcs-subject-data-missing"),
          Map.entry("PKCS_ISSUE CERTSRV_E_NO_POLICY_SERVER", "pkcs-policy-server-missing"),
          Map.entry("PKCS_ISSUE TAKEN_UNDER_SUBMISSION", "pkcs-request-pending"),
          Map.entry("PKCS_ISSUE E_POINTER", "pkcs-strong-mapping-defect"),
          Map.entry("REVOKE RevokeCert_AccessDenied", "revocation-not-permitted"),
          Map.entry("REVOKE E_ACCESSDENIED", "revocation-not-permitted"),
          Map.entry("UPLOAD", "network-upload-blocked"),
          Map.entry("DOWNLOAD", "network-download-blocked"),
          Map.entry("SCEP_VERIFY CRPSCEPCert_NotFound", "scep-encryption-certificate-missing"),
          Map.entry("SCEP_VERIFY CRPSCEPSigningCert_NotFound", "scep-signing-certificate-broken"),
          Map.entry("SCEP_VERIFY CRPSCEPDeserialize_Failed", "scep-challenge-foreign"),
          Map.entry("SCEP_VERIFY CRPSCEPChallenge_Expired", ""),
          Map.entry("SCEP_VERIFY", "scep-request-rejected"),
          Map.entry("SCEP_ISSUE CERTSRV_E_UNSUPPORTED_CERT_TYPE", "scep-template-mismatch"),
          Map.entry("SCEP_ISSUE CERTSRV_E_TEMPLATE_DENIED", "scep-enroll-denied"),
          Map.entry("SCEP_ISSUE PKCS_Issue_CA_Unavailable", "pkcs-ca-outage"),
          Map.entry("SCEP_ISSUE", "scep-verified-not-issued"),
          Map.entry("SCEP_NOTIFY", "scep-notify-failing"),
          Map.entry("HEALTH", "network-intune-unreachable"));

  private final Observer observer;

  CodeLookup(Catalog catalog) {
    observer = new Observer(catalog);
  }

  /** The causes that the table names. */
  Set<String> causes(List<Event> events) {
    Map<String, Set<String>> open = new HashMap<>();
    events.stream()
        .sorted(java.util.Comparator.comparing(Event::time))
        .forEach(event -> observer.observe(event).ifPresent(seen -> take(seen, open)));
    Set<String> causes = new TreeSet<>();
    open.values().forEach(causes::addAll);
    return causes;
  }

  private static void take(Observation seen, Map<String, Set<String>> open) {
    String key = seen.operation() + " " + seen.host() + " " + seen.entities().ca();
    if (!seen.outcome().failed()) {
      open.remove(key);
      return;
    }
    String line = TABLE.get(seen.operation() + " " + seen.fault());
    String cause = line == null ? TABLE.getOrDefault(seen.operation(), "") : line;
    if (!cause.isEmpty()) {
      open.computeIfAbsent(key, any -> new TreeSet<>()).add(cause);
    }
  }
}
