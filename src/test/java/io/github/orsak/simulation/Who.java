package io.github.orsak.simulation;

/** Whom an entry is about; what it does not name is empty. */
record Who(
    String device, String user, String ca, String template, String thumbprint, String serial) {

  static final Who NOBODY = new Who("", "", "", "", "", "");

  static Who device(String device) {
    return new Who(device, "", "", "", "", "");
  }

  static Who thumbprint(String thumbprint) {
    return new Who("", "", "", "", thumbprint, "");
  }
}
