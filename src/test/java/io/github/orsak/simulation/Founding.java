package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the fleet of a world: servers, authorities, profiles and devices with their names. */
final class Founding {

  private static final List<String> DOMAINS =
      List.of("contoso.example", "corp.fabrikam.example", "ad.tailspin.example");
  private static final List<String> SERVERS = List.of("NDES", "SRV-INTUNE", "conn", "pki-gw");
  private static final List<String> CAS =
      List.of("Contoso Issuing CA ", "Fabrikam-Sub-CA", "Utfärdare ", "IssuingCA-");
  private static final List<String> TEMPLATES =
      List.of("IntuneUser", "Intune-Wifi", "VPNClient", "PKCS_Mail", "UserAuth2");

  private final World world;
  private final Setting setting;
  private final Dice dice;

  Founding(World world) {
    this.world = world;
    setting = world.setting();
    dice = world.dice();
  }

  void found() {
    String domain = dice.one(DOMAINS);
    String server = dice.one(SERVERS);
    boolean full = dice.chance(0.6);
    int points = points();
    for (int i = 1; i <= setting.hosts; i++) {
      String name = server + String.format(Locale.ROOT, "%02d", i) + (full ? "." + domain : "");
      long skew = dice.span(-setting.clockSpread, setting.clockSpread + 1);
      world.servers().add(new Server(world, name, i <= points, skew));
    }
    String ca = dice.one(CAS);
    for (int i = 1; i <= setting.cas; i++) {
      List<String> templates = new ArrayList<>();
      for (int j = 0; j < setting.templates; j++) {
        templates.add(TEMPLATES.get((j + i) % TEMPLATES.size()));
      }
      String name = "ca" + i + "." + domain + "\\" + ca + i;
      world.authorities().add(new Authority(name, templates, "NDES-Intune"));
    }
    profiles();
    devices();
  }

  private int points() {
    if (setting.scepPerHour == 0) {
      return 0;
    }
    int most = setting.spareServer ? Math.max(1, setting.hosts - 1) : setting.hosts;
    return dice.chance(0.5) ? most : dice.between(1, most);
  }

  private void profiles() {
    for (Authority ca : world.authorities()) {
      if (setting.pkcsPerHour > 0) {
        for (Part template : ca.templates()) {
          world.profiles().add(new Profile(Kind.PKCS, ca, template));
        }
      }
      if (setting.scepPerHour > 0 && (ca == world.authorities().get(0) || dice.chance(0.4))) {
        world.profiles().add(new Profile(Kind.SCEP, ca, ca.scepTemplate()));
      }
    }
    if (world.profiles().isEmpty()) {
      Authority ca = world.authorities().get(0);
      world.profiles().add(new Profile(Kind.PKCS, ca, ca.templates().get(0)));
    }
  }

  private void devices() {
    for (int i = 0; i < setting.devices; i++) {
      String id = dice.guid();
      Part user = new Part(id, Map.of(Key.USER, id));
      world.clients().add(new Client(world, dice.guid(), user, dice.one(world.platforms())));
    }
  }
}
