package health.reprieve.outcomes;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.notices.Outbox;
import health.reprieve.notices.domain.NoticeSettled;
import health.reprieve.notices.domain.NoticeState;
import health.reprieve.outcomes.domain.AskingPlan;
import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.DiaryId;
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
import health.reprieve.treatment.domain.PatientLeft;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides when patients are asked about pain at home, and moves with care: the days before a course
 * begin when the patient was told of the first visit, the days after it when the patient left the
 * last one. Courses for conditions that are reported on another scale have no diary.
 */
@Dependent
public class FollowUpCalendar {

  /** Kind of the notices that ask. */
  static final String DIARY = "diary";

  /** Kind of the notices that bring a fresh link only. */
  static final String LINK = "diary-link";

  private static final int FIRST_SESSION = 1;

  /** Nobody is asked later than this after an infusion, in days. */
  private static final int LONGEST = 365;

  private final DiaryRepository diaries;
  private final AppointmentKeeping appointments;
  private final VisitReading visits;
  private final CoursePlanning courses;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  FollowUpCalendar(
      DiaryRepository diaries,
      AppointmentKeeping appointments,
      VisitReading visits,
      CoursePlanning courses,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      Outbox outbox,
      Clock clock) {
    this.diaries = diaries;
    this.appointments = appointments;
    this.visits = visits;
    this.courses = courses;
    this.conditions = conditions;
    this.calendar = calendar;
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
            ? diary(visit.session().course(), event.at())
            : diaries.find(visit.session().course());
    diary.ifPresent(
        one -> {
          one.expectFirst(comes ? day(visit.plan().start()) : null);
          plan(one, event.at(), event.at());
        });
  }

  /** The patient left after an infusion: from here the days after it count. */
  void left(@Observes PatientLeft event) {
    Instant now = clock.instant();
    VisitView visit = visits.known(event.visit());
    LocalDate zero = day(Objects.requireNonNullElse(visit.times().endedAt(), event.at()));
    if (day(now).isAfter(zero.plusDays(LONGEST))) {
      return;
    }
    diary(visit.course(), now)
        .ifPresent(
            diary -> {
              diary.begin(zero);
              plan(diary, now, now);
            });
  }

  /** One question was asked: the next one is planned, unless nobody can be reached. */
  void asked(@Observes NoticeSettled event) {
    boolean reachable =
        event.state() != NoticeState.NO_ADDRESS && event.state() != NoticeState.NOT_SENT;
    if (event.kind().equals(DIARY) && reachable) {
      diaries
          .find(DiaryId.of(event.subject().id()))
          .ifPresent(diary -> plan(diary, event.at(), event.at()));
    }
  }

  private Optional<Diary> diary(CourseId id, Instant now) {
    Optional<Diary> known = diaries.find(id);
    if (known.isPresent()) {
      return known;
    }
    CourseView course = Objects.requireNonNull(courses.byIds(List.of(id)).get(id));
    if (conditions.get(course.reportGroup()).endpoint() != Endpoint.NRS) {
      return Optional.empty();
    }
    Diary diary =
        new Diary(
            DiaryId.of(Ids.next()),
            id,
            course.patient(),
            course.protocol(),
            course.reportGroup(),
            now);
    diaries.add(diary);
    return Optional.of(diary);
  }

  /** Plans the next question after an instant, or takes the planned one back. */
  void plan(Diary diary, Instant after, Instant now) {
    ZoneId zone = calendar.site().zone();
    AskingPlan plan = diaries.planOf(diary.protocol());
    LocalDate day = after.atZone(zone).toLocalDate();
    LocalDate from = plan.on(day, zone).isAfter(after) ? day.minusDays(1) : day;
    Reference subject = Reference.of("diary", diary.id().value());
    diary
        .nextAfter(from, plan)
        .ifPresentOrElse(
            next ->
                outbox.plan(
                    DIARY,
                    "question of the diary",
                    subject,
                    diary.patient().value(),
                    plan.on(next, zone),
                    now),
            () -> outbox.drop(DIARY, subject, "no more questions are planned", now));
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(calendar.site().zone()).toLocalDate();
  }
}
