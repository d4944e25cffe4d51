package io.github.orsak.source.json.forensic;

import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import io.github.orsak.source.record.TimeText;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An event that a rule of <a href="https://github.com/Yamato-Security/hayabusa">Hayabusa</a> hit,
 * or that its search found. Its level is that of the rule, and names of logs may be shortened.
 */
public final class Hayabusa {

  private static final RecordShape SHAPE = RecordShape.local("Hayabusa", "EventID", "Timestamp");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(SHAPE, Hayabusa::recognises, Hayabusa::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "Timestamp", "datetime")
          .with(Part.HOST, "Computer", "Hostname")
          .with(Part.CHANNEL, "Channel")
          .with(Part.PROVIDER, "Provider")
          .with(Part.ID, "EventID", "Event ID")
          .with(Part.RECORD_ID, "RecordID", "Record ID");

  /** What stands where there is nothing. */
  private static final String NOTHING = "-";

  /** What stands where the row before says the same. */
  private static final String SAME = "DUP";

  private static final Pattern HALF_DAY = Pattern.compile("(?i).* [AP]M\\b.*");

  /** What stands beside the title of a rule; a row that sums up several events lacks most. */
  private static final List<String> ABOUT =
      List.of("Computer", "Details", "AllFieldInfo", "EvtxFile");

  private Hayabusa() {}

  private static boolean recognises(JsonNode object) {
    boolean timeline = object.has("RuleTitle") && ABOUT.stream().anyMatch(object::has);
    boolean search = object.has("AllFieldInfo") && object.has("Event ID");
    return (timeline || search) && (object.has("Timestamp") || object.has("datetime"));
  }

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    if (draft.id.isEmpty() || draft.id.equals(NOTHING)) {
      draft.aside = "rows.sum";
      return draft;
    }
    // Only its American times have halves of days.
    draft.time =
        HALF_DAY.matcher(draft.time).matches() ? TimeText.monthFirst(draft.time) : draft.time;
    draft.host = written(draft.host);
    draft.recordId = written(draft.recordId);
    name(draft);
    details(object, draft);
    if (object.has("RuleTitle")) {
      draft.note("picked");
    }
    return draft;
  }

  private static void name(RecordDraft draft) {
    String channel = written(draft.channel);
    String provider = written(draft.provider);
    draft.channel = ShortNames.full(channel);
    draft.provider = ShortNames.full(provider);
    if (!draft.channel.equals(channel) || !draft.provider.equals(provider)) {
      draft.note("names.short");
    }
  }

  /** What a rule names of the data, or all of them, which is more. */
  private static void details(JsonNode object, RecordDraft draft) {
    boolean some = !object.has("AllFieldInfo");
    List<String> keys = some ? List.of("Details", "ExtraFieldInfo") : List.of("AllFieldInfo");
    for (String key : keys) {
      JsonNode details = object.path(key);
      if (JsonText.of(details).equals(SAME)) {
        draft.note("lost.same");
      } else {
        HayabusaDetails.of(details).forEach(draft.data::add);
      }
    }
  }

  private static String written(String text) {
    return text.equals(NOTHING) ? "" : text;
  }
}
