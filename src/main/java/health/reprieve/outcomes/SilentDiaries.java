package health.reprieve.outcomes;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.persistence.DiaryRepository;
import health.reprieve.outcomes.persistence.DiaryRepository.Silence;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The worklist of patients who do not answer their diary, or whom its questions do not reach. */
@Retry
@Transactional
@ApplicationScoped
public class SilentDiaries {

  private final DiaryRepository diaries;
  private final PatientRegister patients;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  SilentDiaries(
      DiaryRepository diaries,
      PatientRegister patients,
      ClinicCalendar calendar,
      AuditTrail audit,
      Clock clock) {
    this.diaries = diaries;
    this.patients = patients;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Who was asked three times or more in a row in one follow-up, the last time within 60 days, and
   * was not heard since, by the diary or otherwise, and whose last question could not be delivered.
   */
  public List<SilentDiaryView> all() {
    Instant now = clock.instant();
    audit.ofMany(Act.SAW, "silent diaries");
    List<Silence> silent = diaries.silent(now, calendar.site().zone());
    Map<PatientId, PatientView> people =
        silent.isEmpty()
            ? Map.of()
            : patients.byIds(silent.stream().map(one -> PatientId.of(one.patient())).toList());
    return silent.stream()
        .map(
            one ->
                new SilentDiaryView(
                    Objects.requireNonNull(people.get(PatientId.of(one.patient()))),
                    one.lastAnswer(),
                    one.unanswered(),
                    one.asked(),
                    one.undelivered(),
                    one.why()))
        .toList();
  }

  /** How many diaries run: those of which a next question is planned. */
  public int running() {
    return diaries.running();
  }
}
