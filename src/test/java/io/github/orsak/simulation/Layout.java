package io.github.orsak.simulation;

import io.github.orsak.event.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a world's events put their payload. No real one is published, so each world picks among the
 * forms that event logs have: named data, labelled or bare values without names, or a message.
 */
final class Layout {

  private enum Form {
    NAMED,
    LABELLED_VALUES,
    BARE_VALUES,
    MESSAGE,
    ONE_VALUE
  }

  private static final List<String> NAMES =
      List.of(
          "DeviceId",
          "UserId",
          "CAName",
          "CertificateTemplateName",
          "CertificateThumbprint",
          "CertificateSerialNumber",
          "DiagnosticCode");
  private static final List<String> ENGLISH =
      List.of(
          "Device ID",
          "User ID",
          "CA Name",
          "Certificate Template Name",
          "Certificate Thumbprint",
          "Serial Number",
          "Diagnostic Code");
  private static final List<String> SWEDISH =
      List.of(
          "Enhets-id",
          "Användar-id",
          "Certifikatutfärdarnamn",
          "Certifikatmallnamn",
          "Certifikatavtryck",
          "Serienummer",
          "Diagnostikkod");

  private final Form form;
  private final boolean swedish;
  private final boolean sparse;
  private final boolean namesScepDevices;
  private final boolean plainCodes;
  private final boolean explains;
  private final boolean shortCodes;
  private final boolean nineDigits;
  private final boolean decimalResults;
  private final int guids;
  private final String separator;

  Layout(Setting setting, Dice dice) {
    form = dice.one(List.of(Form.values()));
    swedish = dice.chance(0.3);
    sparse = dice.chance(0.25);
    namesScepDevices = dice.chance(0.75);
    plainCodes = dice.chance(0.6);
    explains = setting.explains;
    shortCodes = dice.chance(0.4);
    nineDigits = dice.chance(0.2);
    decimalResults = dice.chance(0.15);
    guids = dice.between(0, 2);
    separator = dice.one(List.of("\r\n", "\n", "; ", "\r\n\t"));
  }

  /** Whether entries of this step say which device they are about. */
  boolean namesDevice(Entry entry) {
    return entry.dialect() == Dialect.UNIFIED
        || namesScepDevices
        || entry.step() == Step.SCEP_VERIFY_FAILED
        || !List.of(Step.SCEP_VERIFIED, Step.SCEP_REJECTED, Step.SCEP_NOTIFIED)
            .contains(entry.step());
  }

  /** Data and message of an entry. */
  Payload payload(Entry entry) {
    List<Field> pairs = pairs(entry);
    String text = told(entry);
    return switch (form) {
      case NAMED -> new Payload(named(pairs, entry, text), text.isEmpty() ? "" : title(entry));
      case LABELLED_VALUES -> {
        List<Field> values = new ArrayList<>();
        pairs.forEach(pair -> values.add(new Field("", pair.name() + ": " + pair.value())));
        add(values, "", text);
        yield new Payload(values, "");
      }
      case BARE_VALUES -> {
        List<Field> values = new ArrayList<>();
        pairs.forEach(pair -> values.add(new Field("", pair.value())));
        add(values, "", text);
        yield new Payload(values, "");
      }
      case MESSAGE -> new Payload(List.of(), message(pairs, entry, text));
      case ONE_VALUE -> new Payload(List.of(new Field("", message(pairs, entry, text))), "");
    };
  }

  record Payload(List<Field> data, String message) {}

  private List<Field> named(List<Field> pairs, Entry entry, String text) {
    List<Field> named = new ArrayList<>(pairs);
    String result = entry.reason().result();
    if (entry.dialect() == Dialect.UNIFIED && entry.step().failed() && !result.isEmpty()) {
      String value =
          decimalResults ? String.valueOf((int) Long.parseLong(result.substring(2), 16)) : result;
      add(named, "HResult", value);
    }
    add(named, entry.dialect() == Dialect.UNIFIED ? "ErrorMessage" : "DiagnosticMessage", text);
    return named;
  }

  private static void add(List<Field> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.add(new Field(name, value));
    }
  }

  private String message(List<Field> pairs, Entry entry, String text) {
    StringBuilder message = new StringBuilder(title(entry));
    pairs.forEach(
        pair -> message.append(separator).append(pair.name()).append(": ").append(pair.value()));
    if (!text.isEmpty()) {
      message.append(separator).append(text);
    }
    return message.toString();
  }

  private String title(Entry entry) {
    String words = entry.step().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return swedish ? "Händelse i anslutningsappen." : "Certificate connector event: " + words + ".";
  }

  // The unified connector always tells why; the legacy one only in some versions.
  private String told(Entry entry) {
    boolean tells = entry.dialect() == Dialect.UNIFIED || explains;
    return tells && entry.step().failed() ? entry.reason().text(swedish) : "";
  }

  private List<Field> pairs(Entry entry) {
    Who who = entry.who();
    List<String> labels = form == Form.NAMED ? NAMES : swedish ? SWEDISH : ENGLISH;
    List<Field> pairs = new ArrayList<>();
    add(pairs, labels.get(0), namesDevice(entry) ? guid(who.device()) : "");
    add(pairs, labels.get(1), sparse ? "" : guid(who.user()));
    add(pairs, labels.get(2), who.ca());
    add(pairs, labels.get(3), who.template());
    boolean hides = sparse && entry.step() != Step.PKCS_ISSUED && !who.ca().isEmpty();
    add(pairs, labels.get(4), hides ? "" : who.thumbprint());
    add(pairs, labels.get(5), who.serial());
    if (entry.dialect() == Dialect.LEGACY) {
      add(pairs, labels.get(6), code(entry));
    }
    return pairs;
  }

  private String code(Entry entry) {
    Reason reason = entry.reason();
    if (reason == Reason.NONE) {
      return plainCodes && !sparse ? (shortCodes ? "0x0" : reason.code()) : "";
    }
    if (reason.code().equals(Reason.UNKNOWN.code())) {
      return nineDigits ? "0x0FFFFFFFF" : reason.code();
    }
    return shortCodes ? reason.code().replaceFirst("^0x0+", "0x") : reason.code();
  }

  private String guid(String id) {
    return switch (id.isEmpty() ? 0 : guids) {
      case 1 -> id.toUpperCase(Locale.ROOT);
      case 2 -> "{" + id + "}";
      default -> id;
    };
  }
}
