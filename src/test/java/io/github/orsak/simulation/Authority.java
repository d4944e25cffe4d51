package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A certification authority, its templates, and the route of each server to it. */
final class Authority extends Part {

  private final List<Part> templates = new ArrayList<>();
  private final Part scepTemplate;
  private final Map<Server, Part> routes = new LinkedHashMap<>();

  Authority(String name, List<String> templates, String scepTemplate) {
    super(name, Map.of(Key.CA, name));
    templates.forEach(template -> this.templates.add(template(template)));
    // NDES holds its name, so the server is as good a place for it as the authority.
    this.scepTemplate = new Part(scepTemplate);
  }

  private Part template(String template) {
    return new Part(template, Map.of(Key.CA, name(), Key.TEMPLATE, template));
  }

  List<Part> templates() {
    return templates;
  }

  Part scepTemplate() {
    return scepTemplate;
  }

  /** The way of a server to it, with the rights of that server's account on it. */
  Part route(Server server) {
    return routes.computeIfAbsent(
        server,
        any ->
            new Part(
                server.name() + " to " + name(), Map.of(Key.HOST, server.name(), Key.CA, name())));
  }
}
