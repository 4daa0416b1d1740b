package health.reprieve.treatment.web;

import health.reprieve.measures.ScoreView;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.FormView;
import health.reprieve.treatment.FollowUpView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A patient's follow-ups and scores, and what the forms offer.
 *
 * @param conditions that the patient has courses for and that are reported on pain
 * @param scores all that were ever given, or those asked for, latest first
 * @param isPart whether only some were asked for
 * @param now when the page is drawn
 */
public record PatientScores(
    PatientView patient,
    List<ReportGroupView> conditions,
    Map<ReportGroupCode, String> names,
    List<FollowUpView> followUps,
    List<ScoreView> scores,
    boolean isPart,
    WallClock clock,
    Instant now,
    OpenForm open) {

  /** What the name of both forms of one score, asked for together, begins with. */
  static final String CHANGE = "change-";

  private static final int OPEN_UP_TO = 12;

  public String name(ReportGroupCode code) {
    return names.getOrDefault(code, "");
  }

  /** Whether the list is short enough to stand open, or the forms of one score stand open in it. */
  public boolean scoresOpen() {
    return scores.size() <= OPEN_UP_TO || scores.stream().anyMatch(this::isOpen);
  }

  /** Whether this score's forms are asked for, or one of them came back. */
  public boolean isOpen(ScoreView score) {
    return open.is(CHANGE + score.id().value())
        || open.is(correction(score))
        || open.is(aside(score));
  }

  /** How many there are, such as "12 scores, 1 of them set aside". */
  public String count() {
    long aside = scores.stream().filter(score -> !score.stands()).count();
    String all = scores.size() + (scores.size() == 1 ? " score" : " scores");
    if (aside == 0) {
      return all;
    }
    return all
        + (aside == scores.size() ? ", set aside" : ", %d of them set aside".formatted(aside));
  }

  /** What the form for a new follow-up score offers: now. */
  public FormView newForm() {
    Map<String, @Nullable Object> offered = new HashMap<>();
    offered.put("day", clock.date(now));
    offered.put("time", clock.time(now));
    offered.put("item", "AVERAGE_24H");
    if (!conditions.isEmpty()) {
      offered.put("reportGroup", conditions.get(0).code().value());
    }
    return open.orElse("new", FormView.stored(offered));
  }

  /** What the form for a correction of this score offers. */
  public FormView correctionForm(ScoreView score) {
    return open.orElse(correction(score), version(score));
  }

  /** What the form that sets this score aside offers. */
  public FormView asideForm(ScoreView score) {
    return open.orElse(aside(score), version(score));
  }

  private static FormView version(ScoreView score) {
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("version", score.version());
    return FormView.stored(stored);
  }

  /** Name of the form that corrects this score. */
  public static String correction(ScoreView score) {
    return "correct-" + score.id().value();
  }

  /** Name of the form that sets this score aside. */
  public static String aside(ScoreView score) {
    return "aside-" + score.id().value();
  }
}
