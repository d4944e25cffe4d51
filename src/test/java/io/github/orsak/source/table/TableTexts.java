package io.github.orsak.source.table;

import java.time.Instant;

/** Synthetic tables as the programs save them, for tests to change. */
final class TableTexts {

  /** The header of Event Viewer. */
  static final String ENGLISH = "Level,Date and Time,Source,Event ID,Task Category\r\n";

  /** One event as Event Viewer writes it. */
  static final String ROW =
      "Error,2026-11-23 01:39:42,Microsoft Intune Connector,20502,None,\"Diagnostic Code:"
          + " 0x409\"\r\n";

  /** One event with its header as Export-Csv writes it. */
  static final String EXPORTED =
      "\"Message\",\"Id\",\"Level\",\"RecordId\",\"ProviderName\",\"LogName\",\"MachineName\",\"TimeCreated\",\"Properties\"\r\n"
          + "\"line one\r\n"
          + "Device ID: \"\"A\"\"\",\"20502\",\"2\",\"103\",\"Microsoft Intune"
          + " Connector\",\"Microsoft Intune Connector\",\"NDES01\",\"2026-11-23"
          + " 01:39:42\",\"System.Collections.Generic.List`1[System.Diagnostics.Eventing.Reader.EventProperty]\"\r\n";

  /** When both happened, for a reader whose zone is UTC. */
  static final Instant UTC = Instant.parse("2026-11-23T01:39:42Z");

  private TableTexts() {}
}
