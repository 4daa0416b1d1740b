package health.reprieve.outcomes;

import health.reprieve.measures.InstrumentView;
import java.util.SortedMap;

/**
 * A questionnaire that a patient is asked today.
 *
 * @param instrument in the patient's words
 * @param answers of today, by the number of their question
 * @param alarmed whether one of them is an answer that the clinic looks at the same day
 */
public record AskedSheet(
    InstrumentView instrument, SortedMap<Integer, Integer> answers, boolean alarmed) {

  public int size() {
    return instrument.questionnaire().questions().size();
  }

  /** The words of an answer; the number itself where it has none. */
  public String said(int answer) {
    return instrument.options().getOrDefault(answer, String.valueOf(answer));
  }
}
