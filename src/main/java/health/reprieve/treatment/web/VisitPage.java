package health.reprieve.treatment.web;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.patients.PatientView;
import health.reprieve.platform.web.FormView;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitCorrectionView;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.BodyWeight;
import health.reprieve.treatment.domain.GivenDose;
import health.reprieve.treatment.domain.VisitRecord;
import health.reprieve.treatment.domain.VisitStep;
import health.reprieve.treatment.domain.VisitTimes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a visit shows.
 *
 * @param condition name of the report group
 * @param session which infusion of its course this is, from 1
 * @param now when the page is drawn, for what its forms offer
 * @param open the form that was refused, if one was
 */
public record VisitPage(
    VisitView visit,
    CourseView course,
    PatientView patient,
    String condition,
    ProtocolView protocol,
    int session,
    List<ScoreView> scores,
    List<VisitCorrectionView> corrections,
    WallClock clock,
    Instant now,
    OpenForm open) {

  /**
   * A question of the visit with its answer.
   *
   * @param form name of its form
   * @param asked whether the visit has come far enough to ask it
   */
  public record Question(
      Moment moment, Item item, String form, boolean asked, Optional<ScoreView> answer) {}

  public VisitTimes times() {
    return visit.times();
  }

  public VisitStep step() {
    return visit.step();
  }

  /** Pain now and on average before; pain now at the end and at discharge. */
  public List<Question> questions() {
    boolean ended = times().endedAt() != null;
    return List.of(
        question(Moment.BEFORE, Item.NOW, true),
        question(Moment.BEFORE, Item.AVERAGE_24H, true),
        question(Moment.END_OF_INFUSION, Item.NOW, ended),
        question(Moment.DISCHARGE, Item.NOW, ended));
  }

  private Question question(Moment moment, Item item, boolean asked) {
    Optional<ScoreView> answer =
        scores.stream()
            .filter(score -> score.moment() == moment && score.item() == item)
            .findFirst();
    return new Question(moment, item, "score-" + moment.name() + "-" + item.name(), asked, answer);
  }

  /** Whether the page asks if the patient left, which ends the visit. */
  public boolean leaving() {
    return open.is("leave") && (step() == VisitStep.ARRIVED || step() == VisitStep.RECOVERING);
  }

  /** Whether the next step must be entered with its time: the visit is of an earlier day. */
  public boolean needsTime() {
    return times().needsTime(now, clock.zone());
  }

  /** Whether it can still be said that the patient has not left: on the day of the leaving. */
  public boolean canReopen() {
    Instant left = times().leftAt();
    return left != null && clock.date(left).equals(clock.date(now));
  }

  /** Whether the check-in may have been of the wrong patient: nothing has followed it. */
  public boolean justArrived() {
    return step() == VisitStep.ARRIVED && scores.isEmpty() && visit.appointment() != null;
  }

  /** The questions that could be asked so far and that nobody answered; empty where none is. */
  public String missing() {
    return questions().stream()
        .filter(question -> question.asked() && question.answer().isEmpty())
        .map(
            question ->
                "%s (%s)"
                    .formatted(question.item().words(), question.moment().words())
                    .toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("; "));
  }

  /** What the form for the end of the infusion offers: the minutes since the start. */
  public FormView endForm() {
    Instant started = times().startedAt();
    Map<String, @Nullable Object> offered = new HashMap<>();
    if (started != null) {
      long minutes = Math.max(1, Math.round(Duration.between(started, now).toSeconds() / 60.0));
      offered.put("givenMinutes", minutes);
    }
    return open.orElse("end", FormView.stored(offered));
  }

  /** What the form for a correction offers: all that is stored. */
  public FormView correctionForm() {
    GivenDose given = visit.given();
    BodyWeight weight = visit.weight();
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("arrivedAt", clock.input(times().arrivedAt()));
    stored.put("startedAt", clock.input(times().startedAt()));
    stored.put("endedAt", clock.input(times().endedAt()));
    stored.put("leftAt", clock.input(times().leftAt()));
    stored.put("givenMg", given == null ? null : plain(given.mg()));
    stored.put("givenMinutes", given == null ? null : given.minutes());
    stored.put("weightKg", weight == null ? null : plain(weight.kilograms()));
    stored.put("version", visit.version());
    return open.orElse("correct", FormView.stored(stored));
  }

  /** What to look at where the minutes given and the clock disagree; empty where they agree. */
  public String minutesQuestion() {
    GivenDose given = visit.given();
    if (given == null || given.fits(times())) {
      return "";
    }
    long clock = times().minutesByClock().orElse(0L);
    return "%d min given, but %d min by the clock from %s to %s. %s"
        .formatted(
            given.minutes(),
            clock,
            this.clock.time(times().startedAt()),
            this.clock.time(times().endedAt()),
            given.minutes() > clock
                ? "One of them is wrong: correct it below."
                : "Was the infusion paused? If not, correct what is wrong below.");
  }

  /** The mean rate in mg/kg/h; a dash where the weight was not taken. */
  public String rate() {
    return rate(visit.given(), visit.weight())
        .map(rate -> plain(rate.setScale(2, RoundingMode.HALF_UP)))
        .orElse("–");
  }

  /** What the protocol's limits say to the rate. */
  public String rateWords() {
    return rate(visit.given(), visit.weight())
        .map(rate -> protocol.limits().judge(rate).words())
        .orElse("needs the weight");
  }

  private static Optional<BigDecimal> rate(@Nullable GivenDose given, @Nullable BodyWeight weight) {
    return given == null || weight == null
        ? Optional.empty()
        : Optional.of(given.ratePerHour(weight));
  }

  /** What stood before a correction, in words. */
  public String words(VisitRecord before) {
    VisitTimes then = before.times();
    StringBuilder words = new StringBuilder("arrived ").append(clock.dayAndTime(then.arrivedAt()));
    append(words, ", started ", clock.time(then.startedAt()));
    append(words, ", ended ", clock.time(then.endedAt()));
    append(words, ", left ", clock.time(then.leftAt()));
    GivenDose given = before.given();
    if (given != null) {
      words.append(", %s mg in %d min".formatted(plain(given.mg()), given.minutes()));
    }
    BodyWeight weight = before.weight();
    append(words, ", ", weight == null ? "" : weight.words());
    return words.toString();
  }

  private static void append(StringBuilder words, String name, String value) {
    if (!value.isEmpty()) {
      words.append(name).append(value);
    }
  }

  /** Without noughts at the end. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
