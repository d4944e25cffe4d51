package io.github.orsak.history.payload;

import static io.github.orsak.history.payload.Payloads.DEVICE;
import static io.github.orsak.history.payload.Payloads.USER;
import static io.github.orsak.history.payload.Payloads.anonymous;
import static io.github.orsak.history.payload.Payloads.named;
import static io.github.orsak.history.payload.Payloads.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.history.Entities;
import org.junit.jupiter.api.Test;

/** Who and what a payload is about, where it does not say so. All payloads are synthetic. */
class EntitiesFoundTest {

  private static final String ACTIVITY = "9999aaaa-7a10-4c2e-9b1f-0242ac120001";
  private static final String THUMBPRINT = "0A1B2C3D4E5F60718293A4B5C6D7E8F901234567";

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

  @Test
  void theSentenceAfterAValueIsNoPartOfIt() {
    Entities who = seen(20102, "CA Name: Contoso Inc. Issuing CA. The request failed.").entities();
    assertThat(who.ca()).isEqualTo("contoso inc. issuing ca");
    assertThat(seen(20102, "Issuer: CN=Corp CA, DC=corp, DC=example").entities().ca())
        .isEqualTo("corp ca");
  }
}
