package io.github.orsak.knowledge.fault;

import io.github.orsak.knowledge.Words;
import java.util.List;

/**
 * Why an operation failed, as the event itself names it: a diagnostic code of the connector, an
 * HRESULT, or a telling text.
 *
 * @param name the name rules use, such as {@code CRPSCEPSigningCert_NotFound}
 * @param value the canonical spelling, such as {@code 0x409} or {@code 0x800706BA}; empty for a
 *     text; the first digits of a family, such as {@code 0x8009}
 * @param spellings other ways in which Microsoft's table prints the value
 * @param kind which family the value belongs to; the families are never merged by value
 * @param as the name of the fault that says the same in the other family, or empty
 * @param texts fragments of messages that tell this fault when no value does, lower case
 * @param products whose events can tell it, where the texts stand in logs of some only; else empty
 * @param steps the operations that can fail so, where a summary of several fails; else empty
 * @param specific whether it names a cause; {@code Success} and {@code Unknown_Error} do not, nor
 *     does a value that no table lists
 * @param unreachable whether it says that the CA was not reached, which any success with it ends
 * @param meaning one sentence per language
 * @param source where it is documented
 */
public record Fault(
    String name,
    String value,
    List<String> spellings,
    Kind kind,
    String as,
    List<String> texts,
    List<String> products,
    List<String> steps,
    boolean specific,
    boolean unreachable,
    Words meaning,
    String source) {

  /** Where a fault's value comes from. */
  public enum Kind {
    DIAGNOSTIC_CODE,
    HRESULT,
    /** Results that begin alike, of which there are too many to list; it is no fault by itself. */
    FAMILY,
    TEXT
  }

  /** The diagnostic code that says that all went well. */
  public static final String SUCCESS = "Success";

  /** Stands for a failure that names no fault at all. */
  public static final String NONE = "none";

  /** Stands for every fault that names no cause. */
  public static final String VAGUE = "vague";

  public Fault {
    spellings = List.copyOf(spellings);
    texts = List.copyOf(texts);
    products = List.copyOf(products);
    steps = List.copyOf(steps);
  }

  /** The name rules match: that of the equivalent fault, if there is one. */
  public String canonicalName() {
    return as.isEmpty() ? name : as;
  }
}
