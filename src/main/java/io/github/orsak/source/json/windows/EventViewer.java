package io.github.orsak.source.json.windows;

import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An event as Event Viewer saves it as CSV or TXT or copies it as text, and as {@code wevtutil qe
 * /f:text} prints it: under labels in the language of Windows, with a local time.
 *
 * <p>Its labels are known here in English and are translated first. The translations come from
 * Microsoft's pages in these languages; no export in most of them was seen, so a table whose labels
 * are unknown is read by the position of its columns.
 */
public final class EventViewer {

  /** A label in English, and whether the word was one of a language that puts the day first. */
  public record Label(String key, boolean dayFirst) {}

  /** The key of the time, which is its English label. */
  public static final String TIME = "Date and Time";

  /** The key of the event id. */
  public static final String ID = "Event ID";

  /** The key of the description. */
  public static final String DESCRIPTION = "Description";

  /** The columns of a saved table in their order; a sixth, the description, has no header. */
  public static final List<String> COLUMNS = List.of("Level", TIME, "Source", ID, "Task Category");

  private static final RecordShape SHAPE =
      RecordShape.local("Event Viewer", "Event ID", "Date and Time");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(SHAPE, object -> object.has(ID) && object.has(TIME), EventViewer::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, TIME)
          .with(Part.HOST, "Computer")
          .with(Part.CHANNEL, "Log Name")
          .with(Part.PROVIDER, "Source")
          .with(Part.ID, ID)
          .with(Part.LEVEL_WORD, "Level")
          .with(Part.MESSAGE, DESCRIPTION);

  /** What wevtutil prints where it knows nothing. */
  private static final String NOTHING = "N/A";

  private static final Map<String, Label> LABELS = new HashMap<>();

  static {
    // The first column is the English key; Spanish is written with the month first in some places.
    either("Level", "Nivel");
    dayFirst("Level", "Nivå, Ebene, Niveau, Taso, Livello, Nível, Poziom");
    either(TIME, "Date, Logged, Fecha y hora, Fecha");
    dayFirst(TIME, "Datum och tid, Datum, Datum und Uhrzeit, Date et heure, Dato og klokkeslett");
    dayFirst(TIME, "Dato og tid, Dato, Dato og klokkeslæt, Päivämäärä ja kellonaika");
    dayFirst(TIME, "Päivämäärä ja aika, Päivämäärä, Datum en tijd, Data e ora, Data, Data e Hora");
    dayFirst(TIME, "Data i godzina");
    either("Source", "Origen");
    dayFirst("Source", "Källa, Quelle, Kilde, Lähde, Bron, Origine, Fonte, Origem, Źródło");
    either(ID, "Id del evento, Id de evento, Identificador del evento");
    dayFirst(ID, "Händelse-ID, Ereignis-ID, ID de l'événement, ID d'événement, Hendelses-ID");
    dayFirst(ID, "Hændelses-id, Tapahtumatunnus, Tapahtuman tunnus, Gebeurtenis-id, ID evento");
    dayFirst(ID, "ID do Evento, Identificação do Evento, Identyfikator zdarzenia");
    either("Task Category", "Task, Categoría de la tarea, Categoría de tarea");
    dayFirst("Task Category", "Aktivitetskategori, Aufgabenkategorie, Catégorie de la tâche");
    dayFirst("Task Category", "Catégorie de tâche, Oppgavekategori, Opgavekategori, Tehtäväluokka");
    dayFirst("Task Category", "Taakcategorie, Categoria attività, Categoria da Tarefa");
    either("Log Name", "Log, Nombre de registro");
    dayFirst("Log Name", "Loggnamn, Protokollname, Nom du journal, Loggnavn, Lognavn, Logfilnavn");
    dayFirst("Log Name", "Lokin nimi, Logboeknaam, Nome registro, Nome do Log, Nazwa dziennika");
    either("Computer", "Equipo");
    dayFirst("Computer", "Dator, Ordinateur, Datamaskin, Tietokone, Computador, Komputer");
    either(DESCRIPTION, "Message, Descripción");
    dayFirst(DESCRIPTION, "Beskrivning, Beschreibung, Beskrivelse, Kuvaus, Beschrijving");
    dayFirst(DESCRIPTION, "Descrizione, Descrição, Opis");
    either("Keywords", "Keyword, Palabras clave");
    dayFirst("Keywords", "Nyckelord, Schlüsselwörter, Mots clés, Nøkkelord, Nøgleord, Avainsanat");
    dayFirst("Keywords", "Trefwoorden, Parole chiave, Palavras-chave, Słowa kluczowe");
    either("User", "Usuario");
    either("User Name", "Nombre de usuario");
    dayFirst("User", "Användare, Benutzer, Utilisateur, Bruker, Bruger, Käyttäjä, Gebruiker");
    dayFirst("User", "Utente, Usuário, Użytkownik");
    either("Opcode", "OpCode");
    dayFirst("Opcode", "Åtgärdskod, Vorgangscode");
  }

  private EventViewer() {}

  /** The label that these words mean, in whatever language they are. */
  public static Optional<Label> label(String words) {
    return Optional.ofNullable(LABELS.get(plain(words)));
  }

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    draft.message = draft.message.strip().equals(NOTHING) ? "" : draft.message;
    draft.host = draft.host.equals(NOTHING) ? "" : draft.host;
    return draft;
  }

  private static void either(String key, String words) {
    LABELS.put(plain(key), new Label(key, false));
    put(key, words, false);
  }

  private static void dayFirst(String key, String words) {
    put(key, words, true);
  }

  private static void put(String key, String words, boolean dayFirst) {
    for (String word : words.split(", ")) {
      LABELS.putIfAbsent(plain(word), new Label(key, dayFirst));
    }
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}]", "");
  }
}
