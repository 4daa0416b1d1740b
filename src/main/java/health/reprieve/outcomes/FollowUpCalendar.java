package health.reprieve.outcomes;

import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.notices.Outbox;
import health.reprieve.notices.domain.NoticeSettled;
import health.reprieve.notices.domain.NoticeState;
import health.reprieve.outcomes.domain.AskingPlan;
import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.DiaryEntry;
import health.reprieve.outcomes.domain.DiaryId;
import health.reprieve.outcomes.domain.Undelivered;
import health.reprieve.outcomes.persistence.DiaryRepository;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.scheduling.AppointmentKeeping;
import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.VisitNotices;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.LeavingTakenBack;
import health.reprieve.treatment.domain.PatientLeft;
import health.reprieve.treatment.domain.VisitCorrected;
import health.reprieve.treatment.domain.VisitTimes;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when patients are asked how they are at home, and moves with care: the days before a
 * course begin when the patient was told of the first visit, the days after it when the patient
 * left the last one. When the next course for the same condition begins to ask, the one before asks
 * no more. Courses for conditions that are reported on a questionnaire are asked that.
 */
@Dependent
public class FollowUpCalendar {

  /** Kind of the notices that ask. */
  static final String DIARY = "diary";

  /** Kind of the notices that bring a fresh link only. */
  static final String LINK = "diary-link";

  private static final int FIRST_SESSION = 1;

  /** Nobody is asked later than this after an infusion. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private final DiaryRepository diaries;
  private final AppointmentKeeping appointments;
  private final VisitReading visits;
  private final CoursePlanning courses;
  private final ConditionCatalogue conditions;
  private final DiaryPatients patients;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  FollowUpCalendar(
      DiaryRepository diaries,
      AppointmentKeeping appointments,
      VisitReading visits,
      CoursePlanning courses,
      ConditionCatalogue conditions,
      DiaryPatients patients,
      Outbox outbox,
      Clock clock) {
    this.diaries = diaries;
    this.appointments = appointments;
    this.visits = visits;
    this.courses = courses;
    this.conditions = conditions;
    this.patients = patients;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The news of a visit went out: its course may begin, move or not begin at all. */
  void told(@Observes NoticeSettled event) {
    if (!event.kind().equals(VisitNotices.NEWS)) {
      return;
    }
    AppointmentView visit = appointments.known(AppointmentId.of(event.subject().id()));
    if (visit.session().number() != FIRST_SESSION) {
      return;
    }
    boolean comes = visit.status().expected();
    Optional<Diary> diary =
        comes
            ? Optional.of(diary(visit.session().course(), event.at()))
            : diaries.find(visit.session().course());
    diary.ifPresent(
        one -> {
          one.expectFirst(comes ? day(one, visit.plan().start()) : null);
          planAll(one, event.at());
        });
  }

  /** The patient left: if they had an infusion, the days after it count from here. */
  void left(@Observes PatientLeft event) {
    Instant now = clock.instant();
    VisitView visit = visits.known(event.visit());
    Instant zero = visit.times().endedAt();
    if (zero == null || now.isAfter(zero.plus(LONGEST))) {
      return;
    }
    Diary diary = diary(visit.course(), now);
    diary.begin(day(diary, zero));
    planAll(diary, now);
  }

  /**
   * The patient has not left: the days after count from the infusion before, unless something was
   * asked already.
   */
  void stayed(@Observes LeavingTakenBack event) {
    Instant now = clock.instant();
    diaries
        .find(visits.known(event.visit()).course())
        .filter(diary -> !diaries.askedSinceZero(diary))
        .ifPresent(
            diary -> {
              Instant zero = lastZero(diary.course());
              diary.recount(zero == null ? null : day(diary, zero));
              planAll(diary, now);
            });
  }

  /**
   * A visit was put right: where the last infusion was another day, the days after move with it.
   * While the patient has not left an infusion that ended, its leaving decides.
   */
  void corrected(@Observes VisitCorrected event) {
    Instant now = clock.instant();
    CourseId course = visits.known(event.visit()).course();
    if (isStaying(course)) {
      return;
    }
    Instant zero = lastZero(course);
    if (zero == null || (diaries.find(course).isEmpty() && now.isAfter(zero.plus(LONGEST)))) {
      return;
    }
    Diary diary = diary(course, now);
    LocalDate day = day(diary, zero);
    if (!day.equals(diary.zero())) {
      diary.recount(day);
      planAll(diary, now);
    }
  }

  /** Whether the course's last infusion ended and its patient is not marked as left. */
  private boolean isStaying(CourseId course) {
    return visits.ofCourse(course).stream()
        .map(VisitView::times)
        .filter(times -> times.endedAt() != null)
        .max(Comparator.comparing(VisitTimes::arrivedAt))
        .map(times -> times.leftAt() == null)
        .orElse(false);
  }

  /** The end of the course's last infusion whose patient has left. */
  private @Nullable Instant lastZero(CourseId course) {
    return visits.ofCourse(course).stream()
        .filter(visit -> visit.times().leftAt() != null)
        .map(visit -> visit.times().endedAt())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * What became of one question is kept on its day, and the next one is planned whatever it was:
   * whoever cannot be reached today may be reached by then.
   */
  void asked(@Observes NoticeSettled event) {
    if (event.kind().equals(DIARY)) {
      diaries
          .find(DiaryId.of(event.subject().id()))
          .ifPresent(
              diary -> {
                keep(diary, event);
                plan(diary, event.at(), event.at());
              });
    }
  }

  /** One that arrived asks about the day on which it did; one that was given up, about its own. */
  private void keep(Diary diary, NoticeSettled event) {
    LocalDate settled = day(diary, event.at());
    if (event.state() == NoticeState.SENT) {
      diaries.entry(diary.id(), settled).asked(event.at());
      return;
    }
    LocalDate tried = event.said() == null ? settled : LocalDate.parse(event.said());
    Undelivered.of(event.state(), event.channel())
        .ifPresent(why -> diaries.entry(diary.id(), tried).missed(why, event.at()));
  }

  private Diary diary(CourseId id, Instant now) {
    return diaries.find(id).orElseGet(() -> begun(id, now));
  }

  private Diary begun(CourseId id, Instant now) {
    CourseView course = Objects.requireNonNull(courses.byIds(List.of(id)).get(id));
    Endpoint endpoint = conditions.get(course.reportGroup()).endpoint();
    Diary diary =
        new Diary(
            DiaryId.of(Ids.next()),
            id,
            course.patient(),
            course.protocol(),
            course.reportGroup(),
            endpoint == Endpoint.NRS ? null : InstrumentCode.of(endpoint.name()),
            now);
    diaries.add(diary);
    return diary;
  }

  /** Of the patient's other courses too, because one may take over from another. */
  private void planAll(Diary diary, Instant now) {
    plan(diary, now, now);
    diaries.others(diary).forEach(other -> plan(other, now, now));
  }

  /**
   * Plans the next question after an instant, or takes the planned one back. A day on which the
   * patient was asked already is over, whatever the hour.
   */
  void plan(Diary diary, Instant after, Instant now) {
    ZoneId zone = patients.zone(diary.patient());
    AskingPlan plan = diaries.planOf(diary.protocol());
    LocalDate day = after.atZone(zone).toLocalDate();
    boolean open = plan.on(day, zone).isAfter(after) && !isAsked(diary, day);
    LocalDate from = open ? day.minusDays(1) : day;
    Reference subject = DiaryDoor.reference(diary);
    next(diary, from, zone)
        .ifPresentOrElse(
            next ->
                outbox.plan(
                    DIARY, "question of the diary", subject, diary.patient().value(), next, now),
            () -> outbox.drop(DIARY, subject, "no more questions are planned", now));
  }

  private boolean isAsked(Diary diary, LocalDate day) {
    return diaries.find(diary.id(), day).map(DiaryEntry::isAsked).orElse(false);
  }

  /** When the patient is asked next after a local day; empty where no more is planned. */
  Optional<Instant> next(Diary diary, LocalDate day, ZoneId zone) {
    AskingPlan plan = diaries.planOf(diary.protocol());
    return diary
        .nextAfter(day, plan)
        .filter(next -> !takenOver(diary, next))
        .map(next -> plan.on(next, zone));
  }

  private boolean takenOver(Diary diary, LocalDate day) {
    return diaries.others(diary).stream()
        .filter(other -> other.follows(diary))
        .map(other -> other.takesOver(diaries.planOf(other.protocol())))
        .anyMatch(taken -> taken != null && !day.isBefore(taken));
  }

  private LocalDate day(Diary diary, Instant instant) {
    return instant.atZone(patients.zone(diary.patient())).toLocalDate();
  }
}
