package io.github.orsak.simulation;

/**
 * Why a step failed, as the two generations put it.
 *
 * <p>Codes are Microsoft's diagnostic codes of the legacy connector, results are HRESULTs and texts
 * are the fragments that Microsoft's troubleshooting pages quote, or Windows' own system messages.
 */
enum Reason {
  NONE("0x00000000", "", "", ""),
  UNKNOWN("0x0FFFFFFF", "", "", ""),
  CA_UNREACHABLE(
      "0x00000400",
      "0x800706BA",
      "CCertRequest::Submit: The RPC server is unavailable. 0x800706ba (WIN32: 1722"
          + " RPC_S_SERVER_UNAVAILABLE)",
      "CCertRequest::Submit: RPC-servern är inte tillgänglig. 0x800706ba (WIN32: 1722"
          + " RPC_S_SERVER_UNAVAILABLE)"),
  RA_CERTIFICATE_MISSING("0x00000401", "", "", ""),
  REVOKING_DENIED(
      "0x00000402",
      "0x80070005",
      "CCertAdmin::RevokeCertificate: Access is denied. 0x80070005 (WIN32: 5 ERROR_ACCESS_DENIED)",
      "CCertAdmin::RevokeCertificate: Åtkomst nekad. 0x80070005 (WIN32: 5 ERROR_ACCESS_DENIED)"),
  NO_MATCH_ENROL("0x00000403", "", "", ""),
  NO_MATCH("0x00000404", "", "", ""),
  EXPIRED("0x00000405", "", "", ""),
  NO_ENCRYPTION_KEY("0x00000408", "", "", ""),
  NO_SIGNING_KEY("0x00000409", "", "", ""),
  CHALLENGE_UNREADABLE(
      "0x00000410",
      "",
      "ErrorCode:ChallengeDeserializationError",
      "ErrorCode:ChallengeDeserializationError"),
  CHALLENGE_STALE("0x00000411", "", "ErrorCode:ChallengeExpired", "ErrorCode:ChallengeExpired"),
  SUBJECT_MISMATCH(
      "0x0FFFFFFF", "", "ErrorCode:SubjectNameMismatch", "ErrorCode:SubjectNameMismatch"),
  ENROL_DENIED(
      "0x0FFFFFFF",
      "0x80094012",
      "IssuePfx - The submission failed: Denied by Policy Module  0x80094012 (-2146877422"
          + " CERTSRV_E_TEMPLATE_DENIED)",
      "IssuePfx - The submission failed: Denied by Policy Module  0x80094012 (-2146877422"
          + " CERTSRV_E_TEMPLATE_DENIED)"),
  TEMPLATE_NOT_OFFERED(
      "0x0FFFFFFF",
      "0x80094800",
      "The requested certificate template is not supported by this CA. 0x80094800 (-2146875392"
          + " CERTSRV_E_UNSUPPORTED_CERT_TYPE)",
      "Den begärda certifikatmallen stöds inte av denna certifikatutfärdare. 0x80094800"
          + " (-2146875392 CERTSRV_E_UNSUPPORTED_CERT_TYPE)"),
  EMAIL_MISSING(
      "0x0FFFFFFF",
      "0x80094812",
      "The email name is unavailable and cannot be added to the Subject or Subject Alternate name."
          + " 0x80094812 (-2146875374 CERTSRV_E_SUBJECT_EMAIL_REQUIRED)",
      "E-postnamnet är inte tillgängligt. 0x80094812 (-2146875374"
          + " CERTSRV_E_SUBJECT_EMAIL_REQUIRED)"),
  PARAMETER_WRONG(
      "0x0FFFFFFF",
      "0x80070057",
      "The parameter is incorrect. 0x80070057 (WIN32: 87 ERROR_INVALID_PARAMETER)",
      "Parametern är felaktig. 0x80070057 (WIN32: 87 ERROR_INVALID_PARAMETER)"),
  LEFT_PENDING(
      "0x0FFFFFFF",
      "",
      "IssuePfx - The submission is pending: Taken Under Submission",
      "IssuePfx - The submission is pending: Taken Under Submission"),
  NO_POLICY_SERVER("0x0FFFFFFF", "0x80094015", "0x80094015", "0x80094015"),
  MAPPING_DEFECT(
      "0x0FFFFFFF",
      "0x80004003",
      "System.NullReferenceException: CertEnroll::CX509Extension::Initialize: Invalid pointer"
          + " 0x80004003 (-2147467261 E_POINTER)",
      "System.NullReferenceException: CertEnroll::CX509Extension::Initialize: Invalid pointer"
          + " 0x80004003 (-2147467261 E_POINTER)"),
  TIMED_OUT(
      "0x0FFFFFFF",
      "0x80072EE2",
      "The operation timed out 0x80072ee2 (WinHttp: 12002 ERROR_WINHTTP_TIMEOUT)",
      "Åtgärden orsakade en timeout 0x80072ee2 (WinHttp: 12002 ERROR_WINHTTP_TIMEOUT)"),
  // What no table holds.
  UNLISTED_CODE("0x0000040C", "0x8A3C0017", "Status 0x8a3c0017", "Status 0x8a3c0017"),
  READ_ONLY(
      "0x0FFFFFFF",
      "",
      "The certification authority is in read-only mode until its move is completed",
      "Certifikatutfärdaren är skrivskyddad tills flytten är klar"),
  KEY_STORE_BUSY(
      "0x0FFFFFFF",
      "0x8A3C0102",
      "Signing module: no free session in partition 3 (0x8a3c0102)",
      "Signing module: no free session in partition 3 (0x8a3c0102)"),
  APPROVAL_MISSING(
      "0x0FFFFFFF",
      "",
      "Workflow gateway: the request has no valid approval ticket",
      "Workflow gateway: the request has no valid approval ticket"),
  LICENCES_USED_UP(
      "0x0FFFFFFF",
      "",
      "Certificate manager: all 5000 licences are in use",
      "Certificate manager: all 5000 licences are in use"),
  DISK_FULL(
      "0x0FFFFFFF",
      "0x80070070",
      "There is not enough space on the disk. 0x80070070 (WIN32: 112 ERROR_DISK_FULL)",
      "Det finns inte tillräckligt med utrymme på disken. 0x80070070 (WIN32: 112 ERROR_DISK_FULL)"),
  FILE_LOCKED(
      "0x0FFFFFFF",
      "0x80070020",
      "The process cannot access the file because it is being used by another process. 0x80070020"
          + " (WIN32: 32 ERROR_SHARING_VIOLATION)",
      "Processen kan inte komma åt filen eftersom den används av en annan process. 0x80070020"
          + " (WIN32: 32 ERROR_SHARING_VIOLATION)");

  private final String code;
  private final String result;
  private final String english;
  private final String swedish;

  Reason(String code, String result, String english, String swedish) {
    this.code = code;
    this.result = result;
    this.english = english;
    this.swedish = swedish;
  }

  /** The legacy diagnostic code. */
  String code() {
    return code;
  }

  /** The HRESULT, or empty. */
  String result() {
    return result;
  }

  /** What the message says of it, or empty. */
  String text(boolean inSwedish) {
    return inSwedish ? swedish : english;
  }
}
