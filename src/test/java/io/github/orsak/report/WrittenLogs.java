package io.github.orsak.report;

import io.github.orsak.Intake;
import io.github.orsak.Project;
import io.github.orsak.event.Input;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Logs written into a folder, and what the text report tells of them. */
record WrittenLogs(Path folder, List<String> files) {

  WrittenLogs(Path folder) {
    this(folder, new ArrayList<>());
  }

  void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text).toString());
  }

  void batch(String name, String events) throws IOException {
    batch(name, "host: NDES01, channel: Microsoft Intune Connector", events);
  }

  void batch(String name, String defaults, String events) throws IOException {
    file(name, "start: 2021-03-01T08:00:00Z\ndefaults: { " + defaults + " }\nevents:\n" + events);
  }

  String told(TextStyle style) {
    return told(style, Language.ENGLISH);
  }

  String told(TextStyle style, Language language) {
    try (Intake intake = Project.ORSAK.begin()) {
      List<Input> inputs = Sources.read(files, ReadOptions.DEFAULTS, intake, Progress.NONE);
      return TextReport.of(intake.report(inputs), language, style);
    }
  }

  String told() {
    return told(TextStyle.PLAIN);
  }
}
