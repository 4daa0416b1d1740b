package health.reprieve.measures;

import health.reprieve.measures.domain.Instrument;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.Questionnaire;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as lists and forms show it.
 *
 * @param options the words of each answer that has some, by its value
 */
public record InstrumentView(
    InstrumentCode code,
    String title,
    String edition,
    String language,
    String licence,
    String leadIn,
    @Nullable String panelLoinc,
    @Nullable String totalLoinc,
    SortedMap<Integer, String> options,
    Questionnaire questionnaire) {

  static InstrumentView of(Instrument instrument) {
    return new InstrumentView(
        instrument.code(),
        instrument.title(),
        instrument.edition(),
        instrument.language(),
        instrument.licence(),
        instrument.leadIn(),
        instrument.panelLoinc(),
        instrument.totalLoinc(),
        instrument.options(),
        instrument.questionnaire());
  }
}
