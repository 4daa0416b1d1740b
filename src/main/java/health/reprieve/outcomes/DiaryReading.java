package health.reprieve.outcomes;

import static java.util.stream.Collectors.groupingBy;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.measures.Answering;
import health.reprieve.measures.Scoring;
import health.reprieve.notices.Outbox;
import health.reprieve.outcomes.CourseDiaryView.State;
import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.DiaryEntry;
import health.reprieve.outcomes.domain.DiaryId;
import health.reprieve.outcomes.persistence.DiaryRepository;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the clinic what a patient answered in the diaries, and how these stand. */
@Retry
@Transactional
@ApplicationScoped
public class DiaryReading {

  private static final Comparator<CourseDiaryView> LATEST_FIRST =
      Comparator.comparing(CourseDiaryView::courseNumber).reversed();

  private final DiaryRepository diaries;
  private final DiaryPatients clocks;
  private final PatientRegister patients;
  private final CoursePlanning courses;
  private final ConditionCatalogue conditions;
  private final Scoring scoring;
  private final Answering answering;
  private final Outbox outbox;
  private final AuditTrail audit;

  @Inject
  DiaryReading(
      DiaryRepository diaries,
      DiaryPatients clocks,
      PatientRegister patients,
      CoursePlanning courses,
      ConditionCatalogue conditions,
      Scoring scoring,
      Answering answering,
      Outbox outbox,
      AuditTrail audit) {
    this.diaries = diaries;
    this.clocks = clocks;
    this.patients = patients;
    this.courses = courses;
    this.conditions = conditions;
    this.scoring = scoring;
    this.answering = answering;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * All diaries of a patient with all their days.
   *
   * @throws NotFound if there is no patient with this id
   */
  public PatientDiariesView of(PatientId id) {
    PatientView patient =
        Optional.ofNullable(patients.byIds(Set.of(id)).get(id))
            .orElseThrow(() -> new NotFound("patient"));
    audit.ofPatient(Act.SAW, "diary", id.value(), Reference.of("patient", id.value()));
    List<Diary> kept = diaries.of(id);
    return new PatientDiariesView(patient, kept.isEmpty() ? List.of() : views(kept, patient));
  }

  private List<CourseDiaryView> views(List<Diary> kept, PatientView patient) {
    PatientId id = patient.id();
    List<UUID> ids = kept.stream().map(diary -> diary.id().value()).toList();
    Map<UUID, Instant> next = outbox.due(FollowUpCalendar.DIARY, ids);
    Map<CourseId, CourseView> treated = courses.byIds(kept.stream().map(Diary::course).toList());
    Map<DiaryId, List<DiaryEntry>> entries =
        diaries.entries(id).stream().collect(groupingBy(DiaryEntry::diary));
    GivenAnswers answers =
        new GivenAnswers(scoring.allEverGiven(id), answering.allOf(id), clocks.zone(patient));
    List<CourseDiaryView> views = new ArrayList<>();
    for (ReportGroupView condition : conditions.all()) {
      kept.stream()
          .filter(diary -> diary.reportGroup().equals(condition.code()))
          .map(
              diary ->
                  view(
                      diary,
                      condition,
                      Objects.requireNonNull(treated.get(diary.course())),
                      next.get(diary.id().value()),
                      answers.on(entries.getOrDefault(diary.id(), List.of()), diary)))
          .sorted(LATEST_FIRST)
          .forEach(views::add);
    }
    return views;
  }

  private static CourseDiaryView view(
      Diary diary,
      ReportGroupView condition,
      CourseView course,
      @Nullable Instant next,
      List<DiaryDayView> days) {
    return new CourseDiaryView(
        diary.id(),
        course.id(),
        condition.code(),
        condition.name(),
        course.number(),
        diary.instrument(),
        state(diary, next),
        diary.stoppedAt(),
        next,
        days);
  }

  private static State state(Diary diary, @Nullable Instant next) {
    if (diary.stopped()) {
      return State.STOPPED;
    }
    if (next != null) {
      return State.RUNNING;
    }
    return diary.zero() == null ? State.WAITING : State.FINISHED;
  }
}
