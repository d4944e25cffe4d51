package io.github.orsak.strange;

import io.github.orsak.event.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of a request, and the events that tell of it.
 *
 * @param operation its name in the catalogue
 * @param done the id of its success
 * @param failed the id of its failure
 * @param names which names its events carry, of device, ca, template and serial
 */
record Step(String operation, int done, int failed, List<String> names) {

  private static final String DEVICE = "device";
  private static final String CA = "ca";
  private static final String SERIAL = "serial";

  private static Step of(String operation, int done, int failed, String... names) {
    return new Step(operation, done, failed, List.of(names));
  }

  /** What the older connector does: the steps of every kind of request. */
  static final List<List<Step>> LEGACY =
      List.of(
          List.of(
              of("DOWNLOAD", 20400, 20402, DEVICE),
              of("PKCS_ISSUE", 20100, 20102, DEVICE, CA, "template"),
              of("UPLOAD", 20300, 20302, DEVICE)),
          List.of(
              of("SCEP_VERIFY", 20500, 20502, DEVICE),
              of("SCEP_NOTIFY", 20600, 20602, DEVICE),
              of("UPLOAD", 20300, 20302, DEVICE)),
          List.of(
              of("DOWNLOAD", 20400, 20402, DEVICE),
              of("REVOKE", 20200, 20202, DEVICE, CA, SERIAL),
              of("UPLOAD", 20300, 20302, DEVICE, SERIAL)),
          List.of(of("RENEW", 10100, 10102)));

  /** What the newer connector does. */
  static final List<List<Step>> UNIFIED =
      List.of(
          List.of(
              of("DOWNLOAD", 1020, 1003, DEVICE),
              of("PKCS_ISSUE", 1050, 1052, DEVICE, CA, "template"),
              of("UPLOAD", 1102, 1101, DEVICE)),
          List.of(
              of("SCEP_VERIFY", 4004, 4005, DEVICE),
              of("SCEP_ISSUE", 4006, 4007, DEVICE, CA),
              of("SCEP_NOTIFY", 4008, 4010, DEVICE)),
          List.of(
              of("DOWNLOAD", 3020, 3003, DEVICE),
              of("REVOKE", 3050, 3051, DEVICE, CA, SERIAL),
              of("UPLOAD", 3102, 3101, DEVICE, SERIAL)),
          List.of(
              of("DOWNLOAD", 2020, 2003, DEVICE),
              of("IMPORT", 2050, 2052, DEVICE),
              of("UPLOAD", 2102, 2101, DEVICE)),
          List.of(of("HEALTH", 5000, 5002)));

  boolean tells(String name) {
    return names.contains(name);
  }

  /** What an event of it carries. */
  List<Field> fields(Request request) {
    List<Field> fields = new ArrayList<>();
    add(fields, DEVICE, "Device ID", request.device());
    add(fields, CA, "CA Name", request.ca());
    add(fields, "template", "Certificate Template Name", request.template());
    add(fields, SERIAL, "Serial Number", request.serial());
    return fields;
  }

  private void add(List<Field> fields, String name, String label, String value) {
    if (tells(name)) {
      fields.add(new Field(label, value));
    }
  }
}
