package health.reprieve.recall;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.recall.TrialsOver.Trial;
import health.reprieve.recall.domain.NotInReview;
import health.reprieve.recall.domain.TrialDecision;
import health.reprieve.recall.domain.TrialDecisionId;
import health.reprieve.recall.domain.TrialVerdict;
import health.reprieve.recall.persistence.TrialDecisionRepository;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists trials that are over without relief, and keeps what clinicians decided on them. */
@Retry
@Transactional
@ApplicationScoped
public class TrialReviewing {

  private final TrialsOver trials;
  private final TrialDecisionRepository decisions;
  private final PatientRegister patients;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;
  private final RequestKeys keys;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  TrialReviewing(
      TrialsOver trials,
      TrialDecisionRepository decisions,
      PatientRegister patients,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      CurrentStaff current,
      RequestKeys keys,
      AuditTrail audit,
      Clock clock) {
    this.trials = trials;
    this.decisions = decisions;
    this.patients = patients;
    this.conditions = conditions;
    this.calendar = calendar;
    this.current = current;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Trials over without relief on which nobody has decided since the last infusion, oldest first.
   */
  public List<TrialReviewView> open() {
    audit.ofMany(Act.SAW, "trials over without relief");
    Instant now = clock.instant();
    List<Trial> over = trials.at(now, today(now));
    Map<CourseId, TrialDecision> latest =
        decisions.ofCourses(over.stream().map(Trial::course).toList()).stream()
            .collect(Collectors.toMap(TrialDecision::course, one -> one, (first, later) -> first));
    List<Trial> undecided =
        over.stream()
            .filter(one -> !isDecided(one, latest.get(one.course())))
            .sorted(Comparator.comparing(TrialReviewing::ended))
            .toList();
    Map<PatientId, PatientView> people =
        undecided.isEmpty()
            ? Map.of()
            : patients.byIds(undecided.stream().map(one -> one.ending().patient()).toList());
    Map<ReportGroupCode, String> names = names();
    return undecided.stream()
        .map(
            one ->
                view(
                    one,
                    Objects.requireNonNull(people.get(one.ending().patient())),
                    name(names, one.ending().course().reportGroup()),
                    latest.get(one.course())))
        .toList();
  }

  /**
   * One trial that is over, decided on or not.
   *
   * @throws NotInReview if the course is no such trial
   */
  public TrialReviewView get(CourseId course) {
    Trial trial = trial(course, clock.instant());
    PatientId patient = trial.ending().patient();
    audit.ofPatient(
        Act.SAW, "trial without relief", patient.value(), Reference.of("course", course.value()));
    @Nullable TrialDecision before =
        decisions.ofCourses(List.of(course)).stream().findFirst().orElse(null);
    return view(
        trial, patients.get(patient), name(names(), trial.ending().course().reportGroup()), before);
  }

  /**
   * Signs a decision with the name of whoever is signed in. It never changes; a new one may follow
   * and then stands. Where this id exists, the request is a repeat and answers what stands.
   *
   * @throws NotInReview if the course is no trial that is over without relief
   */
  public TrialDecisionView sign(
      TrialDecisionId id, CourseId course, TrialVerdict verdict, String reason) {
    Instant now = clock.instant();
    keys.claim(id.value(), course, verdict, reason);
    Optional<TrialDecision> signed = decisions.find(id);
    if (signed.isPresent()) {
      audit(Act.SAW, signed.get());
      return view(signed.get());
    }
    Trial trial = trial(course, now);
    TrialDecision decision =
        new TrialDecision(
            id,
            new TrialDecision.Trial(
                course,
                trial.ending().patient(),
                trial.ending().course().reportGroup(),
                trial.given()),
            verdict,
            reason,
            new TrialDecision.Signature(current.id(), current.name(), now));
    decisions.add(decision);
    audit(Act.CREATED, decision);
    return view(decision);
  }

  /** The decisions on a patient's trials, the latest first. */
  public List<TrialDecisionView> of(PatientId patient) {
    audit.ofPatient(
        Act.SAW, "trial decisions", patient.value(), Reference.of("patient", patient.value()));
    Map<ReportGroupCode, String> names = names();
    return decisions.of(patients.get(patient).id()).stream()
        .map(one -> TrialDecisionView.of(one, name(names, one.reportGroup())))
        .toList();
  }

  /** The decisions to stop that stand for a patient, without their reasons. */
  public List<StopView> stops(PatientId patient) {
    audit.ofPatient(
        Act.SAW, "decisions to stop", patient.value(), Reference.of("patient", patient.value()));
    List<TrialDecision> standing = decisions.standingStops(patients.get(patient).id());
    if (standing.isEmpty()) {
      return List.of();
    }
    ZoneId zone = calendar.site().zone();
    Map<ReportGroupCode, String> names = names();
    return standing.stream()
        .map(
            one ->
                new StopView(
                    name(names, one.reportGroup()),
                    one.signedAt().atZone(zone).toLocalDate(),
                    one.signedByName()))
        .toList();
  }

  private Trial trial(CourseId course, Instant now) {
    return trials.at(now, today(now)).stream()
        .filter(one -> one.course().equals(course))
        .findFirst()
        .orElseThrow(NotInReview::new);
  }

  private LocalDate today(Instant now) {
    return now.atZone(calendar.site().zone()).toLocalDate();
  }

  private static boolean isDecided(Trial trial, @Nullable TrialDecision latest) {
    return latest != null && !latest.signedAt().isBefore(ended(trial));
  }

  private static Instant ended(Trial trial) {
    return Objects.requireNonNull(trial.ending().course().ended());
  }

  private Map<ReportGroupCode, String> names() {
    return conditions.all().stream()
        .collect(Collectors.toMap(ReportGroupView::code, ReportGroupView::name));
  }

  private static String name(Map<ReportGroupCode, String> names, ReportGroupCode group) {
    return Objects.requireNonNullElse(names.get(group), group.value());
  }

  private TrialDecisionView view(TrialDecision decision) {
    return TrialDecisionView.of(decision, name(names(), decision.reportGroup()));
  }

  private static TrialReviewView view(
      Trial trial, PatientView patient, String condition, @Nullable TrialDecision before) {
    return new TrialReviewView(
        patient,
        trial.course(),
        condition,
        trial.protocol().name(),
        trial.given(),
        trial.planned(),
        ended(trial),
        trial.mood() == null ? trial.ending().relief().entries() : null,
        trial.mood(),
        trial.definition(),
        before == null ? null : TrialDecisionView.of(before, condition));
  }

  private void audit(Act act, TrialDecision decision) {
    audit.ofPatient(
        act,
        "trial decision",
        decision.patient().value(),
        Reference.of("trial decision", decision.id().value()));
  }
}
