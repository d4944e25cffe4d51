package io.github.orsak.history.payload;

import static io.github.orsak.history.payload.Payloads.DEVICE;
import static io.github.orsak.history.payload.Payloads.USER;
import static io.github.orsak.history.payload.Payloads.anonymous;
import static io.github.orsak.history.payload.Payloads.named;
import static io.github.orsak.history.payload.Payloads.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However an event is laid out, it says the same. All payloads here are synthetic. */
class LayoutsTest {

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
}
