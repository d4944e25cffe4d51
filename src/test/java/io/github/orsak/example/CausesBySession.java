package io.github.orsak.example;

import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.QueryResultsRow;

public final class CausesBySession {

  /** The causes behind events in any order, by a plain session. */
  public static List<String> of(List<Event> events, Orsak orsak) {
    KieSession session = orsak.newKieSession();
    try {
      events.forEach(session::insert);
      session.fireAllRules();
      List<String> causes = new ArrayList<>();
      for (QueryResultsRow row : session.getQueryResults("diagnoses")) {
        Diagnosis diagnosis = (Diagnosis) row.get("$diagnosis");
        causes.add(diagnosis.status() + " " + diagnosis.cause());
      }
      return causes;
    } finally {
      session.dispose();
    }
  }
}
