package io.github.orsak.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However an event is laid out, it says the same. All payloads here are synthetic. */
class LayoutsTest {

  private static final String DEVICE = "5d3c0001-7a10-4c2e-9b1f-0242ac120001";
  private static final String USER = "7e1f0001-7a10-4c2e-9b1f-0242ac120001";
  private static final String ACTIVITY = "9999aaaa-7a10-4c2e-9b1f-0242ac120001";
  private static final String THUMBPRINT = "0A1B2C3D4E5F60718293A4B5C6D7E8F901234567";

  private static Observation seen(int id, String message, Field... data) {
    Event event =
        new Event(
            Instant.parse("2021-03-01T08:00:00Z"),
            "ndes01",
            id < 10_000
                ? "Microsoft-Intune-CertificateConnectors/Operational"
                : "Microsoft Intune Connector",
            "",
            id,
            Level.ERROR,
            1,
            List.of(data),
            message,
            Place.line("test.xml", 1));
    return new Observer(Project.ORSAK.catalog()).observe(event).orElseThrow();
  }

  private static Observation anonymous(int id, String... values) {
    return seen(id, "", Stream.of(values).map(v -> new Field("", v)).toArray(Field[]::new));
  }

  private static Observation named(int id, String... namesAndValues) {
    List<Field> data = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      data.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return seen(id, "", data.toArray(Field[]::new));
  }

  static Stream<Observation> failedIssues() {
    String ca = "ca01.corp.example\\Corp Issuing CA";
    String braced = "{" + DEVICE.toUpperCase(java.util.Locale.ROOT) + "}";
    return Stream.of(
        named(
            20102,
            "DeviceId",
            DEVICE,
            "UserId",
            USER,
            "CAName",
            ca,
            "TemplateName",
            "Intune User",
            "DiagnosticCode",
            "0x00000400"),
        named(
            20102,
            "intuneDeviceIdentifier",
            braced,
            "requestingUserGuid",
            USER,
            "IssuingCaName",
            ca,
            "certTemplateDisplayName",
            "Intune User",
            "diagCode",
            "400"),
        named(
            20102,
            "param1",
            DEVICE,
            "param2",
            USER,
            "param3",
            ca,
            "param4",
            "Intune User",
            "param5",
            "400h"),
        anonymous(20102, DEVICE, USER, ca, "Intune User", "0x400"),
        anonymous(
            20102,
            "Device ID: " + DEVICE,
            "User ID: " + USER,
            "CA Name: " + ca,
            "Certificate Template Name: Intune User",
            "Diagnostic Code: 0x400"),
        anonymous(
            20102,
            "DeviceId="
                + DEVICE
                + "&UserId="
                + USER
                + "&CA="
                + ca
                + "&Template=Intune User&Code=0x400"),
        anonymous(
            20102,
            "{\"deviceId\":\""
                + DEVICE
                + "\",\"userId\":\""
                + USER
                + "\",\"caName\":\"ca01.corp.example\\\\Corp Issuing CA\","
                + "\"template\":\"Intune User\",\"diagnosticCode\":\"0x400\"}"),
        anonymous(
            20102,
            "<Request><DeviceId>"
                + DEVICE
                + "</DeviceId><UserId>"
                + USER
                + "</UserId><CAName>"
                + ca
                + "</CAName><Template>Intune User</Template>"
                + "<Diagnostic Code=\"0x400\"/></Request>"),
        anonymous(
            20102,
            "<Data Name=\"DeviceId\">"
                + DEVICE
                + "</Data><Data Name='UserId'>"
                + USER
                + "</Data><Data Name='CAName'>"
                + ca
                + "</Data><Data Name='Template'>Intune User"
                + "</Data><Data Name='DiagnosticCode'>0x400</Data>"),
        seen(
            20102,
            "Issuing failed.\r\nDevice ID:\t\t"
                + DEVICE
                + "\r\nUser ID:\t\t"
                + USER
                + "\r\nCA Name:\r\n\t"
                + ca
                + "\r\nTemplate:\tIntune User\r\nError Code:\t0x400"),
        seen(
            20102,
            "Issuing failed. Device ID: "
                + DEVICE
                + ", User ID: "
                + USER
                + ", CA Name: "
                + ca
                + ", Template: Intune User, Something else: 7, Diagnostic Code: 0x00000400."),
        seen(
            20102,
            "Det gick inte. Enhets-id: "
                + DEVICE
                + "; Användar-id: "
                + USER
                + "; Certifikatutfärdarnamn: "
                + ca
                + "; Certifikatmall: Intune User; Diagnostikkod: 0x400"),
        seen(
            20102,
            "Geräte-ID: "
                + DEVICE
                + " | Benutzer-ID: "
                + USER
                + " | Zertifizierungsstelle: "
                + ca
                + " | Zertifikatvorlage: Intune User | Fehlercode: 0x400"));
  }

  @ParameterizedTest
  @MethodSource("failedIssues")
  void aFailedIssueSaysTheSameInEveryLayout(Observation seen) {
    assertThat(seen.entities())
        .isEqualTo(
            new Entities(
                DEVICE, USER, "ca01.corp.example\\corp issuing ca", "intune user", "", ""));
    assertThat(seen.fault()).isEqualTo("PKCS_Issue_CA_Unavailable");
  }

  @Test
  void withoutLabelsTheOrderTellsCaAndTemplateApart() {
    Entities bare = anonymous(20100, DEVICE, USER, "Corp CA", "Intune User", THUMBPRINT).entities();
    assertThat(bare)
        .isEqualTo(new Entities(DEVICE, USER, "corp ca", "intune user", THUMBPRINT, ""));
    Entities oid = anonymous(1050, DEVICE, USER, "Corp CA", "1.3.6.1.4.1.311.21.8.1").entities();
    assertThat(oid.template()).isEqualTo("1.3.6.1.4.1.311.21.8.1");
    Entities swapped = anonymous(20100, "Intune User", "ca01\\Corp CA", DEVICE, USER).entities();
    assertThat(swapped.ca()).isEqualTo("ca01\\corp ca");
    assertThat(swapped.template()).isEqualTo("intune user");
  }

  @Test
  void anEmptyValueKeepsItsPlace() {
    Entities who = anonymous(20100, "", USER, "Corp CA", "Intune User").entities();
    assertThat(who.device()).isEmpty();
    assertThat(who.user()).isEqualTo(USER);
  }

  @Test
  void whatIsNoNameIsNeitherCaNorTemplate() {
    Entities who =
        anonymous(
                20102,
                DEVICE,
                USER,
                "0x0FFFFFFF",
                "Failed",
                "Denied by Policy Module",
                "Corp CA",
                "The request could not be served.",
                "https://ca.example/x",
                "Intune User")
            .entities();
    assertThat(who.ca()).isEqualTo("corp ca");
    assertThat(who.template()).isEqualTo("intune user");
  }

  @Test
  void aShortSerialIsKnownByItsPlace() {
    Entities who = anonymous(20202, DEVICE, USER, "CA01", "00:1a2b", "0x402").entities();
    assertThat(who.ca()).isEqualTo("ca01");
    assertThat(who.serial()).isEqualTo("1A2B");
  }

  @Test
  void theIdOfAnActivityIsNoDevice() {
    assertThat(named(4005, "ActivityId", ACTIVITY).entities().device()).isEmpty();
    assertThat(named(4005, "CorrelationVector", ACTIVITY).entities().device()).isEmpty();
    assertThat(seen(4005, "ActivityId: " + ACTIVITY + ", failed for " + DEVICE).entities().device())
        .isEqualTo(DEVICE);
    assertThat(seen(20102, "Issuing Pfx for Device ID " + DEVICE + " failed").entities().device())
        .isEqualTo(DEVICE);
  }

  @Test
  void anUploadNamesNeitherCaNorTemplateByPlace() {
    Entities who = anonymous(20302, DEVICE, "Waiting for retry", "batch").entities();
    assertThat(who.ca()).isEmpty();
    assertThat(who.template()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x00000409",
        "409h",
        "00000409",
        "CRPSCEPSigningCert_NotFound",
        "failed with 0X409",
        "(0x409)"
      })
  void aCodeIsFoundInAnonymousData(String value) {
    assertThat(anonymous(20502, value).fault()).isEqualTo("CRPSCEPSigningCert_NotFound");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-2146877422",
        "2148089874",
        "0x80094012",
        "0xFFFFFFFF80094012",
        "Error -2146877422."
      })
  void aResultIsFoundInAnonymousData(String value) {
    assertThat(anonymous(20102, "0x0FFFFFFF", value).fault()).isEqualTo("CERTSRV_E_ENROLL_DENIED");
  }

  @ParameterizedTest
  @CsvSource({
    "ErrorMessage, 0x80094012",
    "HResult, 80094012",
    "Fehlermeldung, Anforderung abgelehnt (0x80094012)",
    "Exception, System.Exception: 0x80094012 at line 7",
  })
  void aResultIsFoundWhereTheTextBelongs(String name, String value) {
    assertThat(named(20102, "ErrorCode", "The submission failed", name, value).fault())
        .isEqualTo("CERTSRV_E_ENROLL_DENIED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "400",
        "HTTP status code: 400",
        "Error: 400 Bad Request",
        "00000400-7a10-4c2e-9b1f-0242ac120001"
      })
  void aBare400IsNoCodeWithoutALabelForCodes(String value) {
    assertThat(anonymous(20102, value).fault()).isEqualTo("none");
    assertThat(named(20102, "DiagnosticCode", "400").fault())
        .isEqualTo("PKCS_Issue_CA_Unavailable");
  }

  @Test
  void aWholeMessageInOneValueStillTellsItsResult() {
    Observation refused =
        anonymous(
            3051,
            "The revocation failed.\nCA Name: ca01.corp.example\\Corp Issuing CA\nSerial Number:"
                + " 32000007d06968e9\nCCertAdmin::RevokeCertificate: Access is denied. 0x80070005");

    assertThat(refused.fault()).isEqualTo("E_ACCESSDENIED");
    assertThat(refused.entities().serial()).isEqualTo("32000007D06968E9");
  }

  @Test
  void aVagueCodeIsRefinedByTheResultInTheText() {
    assertThat(
            seen(20102, "Diagnostic Code: 0x0FFFFFFF\nIt failed: not offered (0x80094800).")
                .fault())
        .isEqualTo("CERTSRV_E_UNSUPPORTED_CERT_TYPE");
  }

  @Test
  void theSentenceAfterAValueIsNoPartOfIt() {
    Entities who = seen(20102, "CA Name: Contoso Inc. Issuing CA. The request failed.").entities();
    assertThat(who.ca()).isEqualTo("contoso inc. issuing ca");
    assertThat(seen(20102, "Issuer: CN=Corp CA, DC=corp, DC=example").entities().ca())
        .isEqualTo("corp ca");
  }
}
