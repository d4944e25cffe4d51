package io.github.orsak.simulation;

/** What a request is for, with the steps that its course logs. */
enum Kind {
  PKCS(
      Step.PKCS_DOWNLOADED,
      Step.PKCS_DOWNLOAD_FAILED,
      Step.PKCS_POLLED,
      Step.PKCS_UPLOADED,
      Step.PKCS_UPLOAD_FAILED,
      Step.PKCS_DONE,
      Step.PKCS_NOT_DONE,
      Aspect.PKCS_UPLOADS),
  REVOCATION(
      Step.REVOCATION_DOWNLOADED,
      Step.REVOCATION_DOWNLOAD_FAILED,
      Step.REVOCATION_POLLED,
      Step.REVOCATION_UPLOADED,
      Step.REVOCATION_UPLOAD_FAILED,
      Step.REVOCATION_DONE,
      Step.REVOCATION_NOT_DONE,
      Aspect.REVOCATION_UPLOADS),
  SCEP(
      Step.NOTHING,
      Step.NOTHING,
      Step.NOTHING,
      Step.SCEP_UPLOADED,
      Step.SCEP_UPLOAD_FAILED,
      Step.NOTHING,
      Step.NOTHING,
      Aspect.SCEP_UPLOADS);

  final Step downloaded;
  final Step downloadFailed;
  final Step polled;
  final Step uploaded;
  final Step uploadFailed;
  final Step done;
  final Step notDone;
  final Aspect uploads;

  Kind(
      Step downloaded,
      Step downloadFailed,
      Step polled,
      Step uploaded,
      Step uploadFailed,
      Step done,
      Step notDone,
      Aspect uploads) {
    this.downloaded = downloaded;
    this.downloadFailed = downloadFailed;
    this.polled = polled;
    this.uploaded = uploaded;
    this.uploadFailed = uploadFailed;
    this.done = done;
    this.notDone = notDone;
    this.uploads = uploads;
  }
}
