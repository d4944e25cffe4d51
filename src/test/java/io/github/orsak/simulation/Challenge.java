package io.github.orsak.simulation;

/**
 * One attempt of a device to get a SCEP certificate.
 *
 * @param issued when Intune made the challenge, in true time
 * @param tries how often the device has sent it
 */
record Challenge(Client client, Profile profile, long issued, int tries) {

  Challenge again() {
    return new Challenge(client, profile, issued, tries + 1);
  }

  Who who() {
    return Who.device(client.name());
  }
}
