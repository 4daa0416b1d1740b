package health.reprieve.measures;

import health.reprieve.measures.domain.Questionnaire;
import health.reprieve.measures.domain.Questionnaire.Question;
import health.reprieve.notices.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The questions of shipped instruments in the languages of patients, from files; another language
 * is another file. An instrument that lacks one is asked in its own language.
 */
final class InstrumentWords {

  static final String FILE = "instrument-words";

  private InstrumentWords() {}

  static InstrumentView in(Locale language, InstrumentView instrument) {
    Phrases phrases = Phrases.of(FILE, language);
    String code = instrument.code().value();
    return phrases
        .find(code + ".lead")
        .map(lead -> translated(instrument, phrases, code, lead))
        .orElse(instrument);
  }

  private static InstrumentView translated(
      InstrumentView instrument, Phrases phrases, String code, String lead) {
    SortedMap<Integer, String> options = new TreeMap<>();
    instrument
        .options()
        .forEach(
            (value, words) ->
                options.put(value, phrases.find(code + ".option." + value).orElse(words)));
    Questionnaire asked = instrument.questionnaire();
    List<Question> questions =
        asked.questions().stream()
            .map(
                question ->
                    question.inWords(
                        phrases.find(code + "." + question.number()).orElse(question.text())))
            .toList();
    return new InstrumentView(
        instrument.code(),
        instrument.title(),
        instrument.edition(),
        phrases.language().toLanguageTag(),
        instrument.licence(),
        lead,
        instrument.panelLoinc(),
        instrument.totalLoinc(),
        options,
        asked.with(questions));
  }
}
