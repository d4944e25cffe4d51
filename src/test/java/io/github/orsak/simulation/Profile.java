package io.github.orsak.simulation;

/** A certificate profile of the tenant: which authority and template devices get, and how. */
final class Profile extends Part {

  private final Kind kind;
  private final Authority ca;
  private final Part template;

  Profile(Kind kind, Authority ca, Part template) {
    super(kind + " " + template.name() + " from " + ca.name());
    this.kind = kind;
    this.ca = ca;
    this.template = template;
  }

  Kind kind() {
    return kind;
  }

  Authority ca() {
    return ca;
  }

  Part template() {
    return template;
  }
}
