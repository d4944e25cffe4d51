package io.github.orsak.history;

import io.github.orsak.history.names.Spelling;

/**
 * Whom and what an event is about, in canonical spelling; what it does not say is empty.
 *
 * @param device device id, a lower-case GUID where it is one
 * @param user user id, a lower-case GUID where it is one
 * @param ca the CA as configured, lower case
 * @param template template name, lower case
 * @param thumbprint upper-case hex
 * @param serial upper-case hex without leading zeros
 */
public record Entities(
    String device, String user, String ca, String template, String thumbprint, String serial) {

  /** An event that names nothing. */
  public static final Entities NONE = new Entities("", "", "", "", "", "");

  /** The same, about another CA. */
  Entities about(String other) {
    return new Entities(device, user, other, template, thumbprint, serial);
  }

  /** Whether it names a device as Intune does, by a GUID that is not all zeros. */
  public boolean identified() {
    return device.length() == Spelling.GUID
        && Spelling.guidIn(device, 0) == 0
        && device.chars().anyMatch(c -> c != '0' && c != '-');
  }
}
