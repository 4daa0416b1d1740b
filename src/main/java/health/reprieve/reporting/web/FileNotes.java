package health.reprieve.reporting.web;

import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.reporting.AskedCourses;
import java.time.Instant;
import java.util.List;

/** What files of different reports say alike. */
final class FileNotes {

  static final ReportNote UNCONTROLLED =
      ReportNote.of(
          "Observed response (uncontrolled): no comparison group, not evidence of effect.");

  static final String NO_FILTER = "No filter: all protocols, any dose.";

  private FileNotes() {}

  /** By which filter courses were asked for. */
  static ReportNote filter(AskedCourses asked) {
    return ReportNote.of(
        asked.narrowedTo().isEmpty() ? NO_FILTER : narrowed(asked.narrowedTo()) + '.');
  }

  /**
   * @param narrowedTo the filter in words
   */
  static String narrowed(List<String> narrowedTo) {
    return "Narrowed to: " + String.join("; ", narrowedTo);
  }

  /** What relief is. */
  static List<ReportNote> definition(ReliefDefinitionView definition) {
    return List.of(
        ReportNote.of(
            "Relief definition %d, in force since %s."
                .formatted(definition.version(), definition.inForceSince())),
        ReportNote.of(definition.relief() + " " + definition.rules()));
  }

  /** What a response on the PHQ-9 is. */
  static ReportNote response(ReliefDefinitionView definition) {
    return ReportNote.of(definition.response() + " " + definition.responseRules());
  }

  /**
   * @param by display name
   */
  static ReportNote made(Instant at, String by) {
    return ReportNote.of("Made %s by %s.".formatted(at, by));
  }
}
