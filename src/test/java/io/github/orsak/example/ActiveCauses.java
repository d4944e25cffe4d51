package io.github.orsak.example;

import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Input;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Explainer;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.util.List;

public final class ActiveCauses {

  private static final Orsak ORSAK = Orsak.load(); // once; immutable, shared between threads

  /** What is wrong according to these files, folders and archives, which make one case. */
  public static List<String> in(List<String> files) {
    try (Intake intake = ORSAK.begin()) {
      List<Input> inputs = Sources.read(files, ReadOptions.DEFAULTS, intake, Progress.NONE);
      Report report = intake.report(inputs);
      Explainer words = new Explainer(report, Language.ENGLISH);
      return report.verdict().diagnoses(Diagnosis.Status.ACTIVE).stream()
          .map(diagnosis -> diagnosis.cause() + ": " + words.explain(diagnosis).verdict())
          .toList();
    }
  }
}
