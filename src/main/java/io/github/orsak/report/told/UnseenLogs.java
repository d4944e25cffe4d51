package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.history.Coverage;
import io.github.orsak.knowledge.Actor;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Names the logs beside the connector that were not handed over where something has no explanation,
 * and the script that copies them. Nothing is concluded from what they do not show.
 */
final class UnseenLogs {

  private static final int MOST_HOSTS = 3;
  private static final List<String> OF_WINDOWS = List.of("System", "Application");
  private static final List<String> OF_THE_WEB = List.of("IIS W3C", "HTTPERR");

  private final Report report;
  private final Language language;

  UnseenLogs(Report report, Language language) {
    this.report = report;
    this.language = language;
  }

  /** One sentence a server, or none where everything was handed over or nothing is left open. */
  List<String> told() {
    List<Leftover> open =
        Stream.concat(
                report.residue().unexplained().stream(), report.residue().persisting().stream())
            .toList();
    List<String> told = new ArrayList<>();
    TreeSet<String> hosts = new TreeSet<>();
    open.forEach(left -> hosts.addAll(left.hosts().failing()));
    report.residue().unanswered().forEach(one -> hosts.add(one.host()));
    boolean web =
        open.stream().anyMatch(this::ofTheWeb) || !report.residue().unanswered().isEmpty();
    hosts.stream()
        .filter(host -> !host.isEmpty())
        .limit(MOST_HOSTS)
        .forEach(host -> missing(host, web).ifPresent(told::add));
    TreeSet<String> cas = new TreeSet<>();
    open.forEach(left -> cas.addAll(left.cas().failing()));
    cas.stream()
        .limit(MOST_HOSTS)
        .filter(ca -> !heard(ca))
        .forEach(
            ca ->
                told.add(
                    language.say(
                        "limits.unseen-ca", report.spellings().cas().getOrDefault(ca, ca))));
    return told;
  }

  private Optional<String> missing(String host, boolean web) {
    List<String> logs =
        Stream.concat(OF_WINDOWS.stream(), web ? OF_THE_WEB.stream() : Stream.empty())
            .filter(log -> neighbours(host).noneMatch(seen -> seen.channel().equalsIgnoreCase(log)))
            .toList();
    return logs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            language.say("limits.unseen", report.spellings().host(host), String.join(", ", logs)));
  }

  private boolean ofTheWeb(Leftover left) {
    return report.catalog().operation(left.operation()).actor() == Actor.REGISTRATION_POINT;
  }

  /** Whether a log of the server of a CA was handed over. */
  private boolean heard(String ca) {
    String server = ca.contains("\\") ? ca.substring(0, ca.indexOf('\\')) : "";
    return !server.isEmpty() && neighbours(server).findAny().isPresent();
  }

  private Stream<Coverage> neighbours(String host) {
    return report.coverage().stream()
        .filter(log -> log.neighbour() && log.host().equalsIgnoreCase(host));
  }
}
