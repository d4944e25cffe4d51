package io.github.orsak.history;

import java.util.regex.Pattern;

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

  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern ZEROS = Pattern.compile("[0{}-]+");

  /** Whether it names a device as Intune does, by a GUID that is not all zeros. */
  boolean identified() {
    return GUID.matcher(device).matches() && !ZEROS.matcher(device).matches();
  }
}
