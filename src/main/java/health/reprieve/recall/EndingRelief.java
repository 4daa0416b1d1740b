package health.reprieve.recall;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.ReliefAssessment;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.recall.ReliefEndings.Ending;
import health.reprieve.recall.persistence.ComingVisits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The worklist of patients whose relief ends while nothing is booked. */
@Retry
@Transactional
@RequestScoped
public class EndingRelief {

  private static final Duration AHEAD = Duration.ofDays(14);
  private static final Duration BEHIND = Duration.ofDays(28);
  private static final int YEARS_OF_COURSES = 3;

  private final ReliefAssessment assessment;
  private final ComingVisits coming;
  private final PatientRegister patients;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  EndingRelief(
      ReliefAssessment assessment,
      ComingVisits coming,
      PatientRegister patients,
      ClinicCalendar calendar,
      AuditTrail audit,
      Clock clock) {
    this.assessment = assessment;
    this.coming = coming;
    this.patients = patients;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Whose relief may end within two weeks or ended within the last four, the earliest first, by the
   * courses of the last three years.
   */
  public List<EndingReliefView> all() {
    Instant now = clock.instant();
    ZoneId zone = calendar.site().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    audit.ofMany(Act.SAW, "relief ending, nothing booked");
    Set<PatientId> booked = coming.patientsFrom(today.atStartOfDay(zone).toInstant());
    List<Ending> due =
        new ReliefEndings(
                assessment.begunBetween(today.minusYears(YEARS_OF_COURSES), today, Set.of()))
            .all().stream()
                .filter(one -> !booked.contains(one.patient()) && isDue(one, now))
                .sorted(Comparator.comparing(Ending::earliest).thenComparing(Ending::latest))
                .toList();
    Map<PatientId, PatientView> people =
        due.isEmpty() ? Map.of() : patients.byIds(due.stream().map(Ending::patient).toList());
    return due.stream()
        .map(one -> view(one, Objects.requireNonNull(people.get(one.patient())), zone))
        .toList();
  }

  private static boolean isDue(Ending ending, Instant now) {
    return !ending.earliest().isAfter(now.plus(AHEAD))
        && !ending.latest().isBefore(now.minus(BEHIND));
  }

  private static EndingReliefView view(Ending ending, PatientView patient, ZoneId zone) {
    return new EndingReliefView(
        patient,
        ending.reportGroup(),
        ending.earliest().atZone(zone).toLocalDate(),
        ending.latest().atZone(zone).toLocalDate(),
        ending.seen(),
        ending.forecast().ownLosses(),
        ending.forecast().ownWeight(),
        ending.others());
  }
}
