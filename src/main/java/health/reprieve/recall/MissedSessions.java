package health.reprieve.recall;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.recall.persistence.MissedSessionReading;
import health.reprieve.recall.persistence.MissedSessionReading.Missed;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The worklist of courses that stand still: a session missed, put off or left without an infusion,
 * nothing booked since.
 */
@Retry
@Transactional
@ApplicationScoped
public class MissedSessions {

  /** What was missed longer ago is no course that goes on. */
  private static final Duration BEHIND = Duration.ofDays(60);

  private final MissedSessionReading reading;
  private final CallList calls;
  private final PatientRegister patients;
  private final ProtocolSetUp protocols;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  MissedSessions(
      MissedSessionReading reading,
      CallList calls,
      PatientRegister patients,
      ProtocolSetUp protocols,
      ClinicCalendar calendar,
      AuditTrail audit,
      Clock clock) {
    this.reading = reading;
    this.calls = calls;
    this.patients = patients;
    this.protocols = protocols;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Those of the last 60 days with infusions left, the latest missed first.
   *
   * @param putOffToo whether also those who are to be called again on a later day
   */
  public CallListView<MissedSessionView> all(boolean putOffToo) {
    Instant now = clock.instant();
    ZoneId zone = calendar.site().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    audit.ofMany(Act.SAW, "missed sessions");
    List<Missed> missed = reading.since(now.minus(BEHIND), today.atStartOfDay(zone).toInstant());
    List<PatientId> ids = missed.stream().map(Missed::patient).toList();
    Map<PatientId, PatientView> people = ids.isEmpty() ? Map.of() : patients.byIds(ids);
    Map<PatientId, ContactStandView> contacts = calls.stands(ids, now);
    Map<ProtocolId, ProtocolView> followed =
        protocols.all().stream().collect(Collectors.toMap(ProtocolView::id, Function.identity()));
    return calls
        .sorted(
            missed, one -> Objects.requireNonNull(contacts.get(one.patient())), today, putOffToo)
        .as(
            one ->
                view(
                    one,
                    Objects.requireNonNull(people.get(one.patient())),
                    Objects.requireNonNull(followed.get(one.protocol())),
                    latest(one, followed, zone),
                    today,
                    Objects.requireNonNull(contacts.get(one.patient()))),
            zone);
  }

  private static @Nullable LocalDate latest(
      Missed missed, Map<ProtocolId, ProtocolView> followed, ZoneId zone) {
    Instant end = missed.lastEnd();
    return end == null
        ? null
        : Objects.requireNonNull(followed.get(missed.protocol()))
            .series()
            .latestAfter(end.atZone(zone).toLocalDate());
  }

  private static MissedSessionView view(
      Missed missed,
      PatientView patient,
      ProtocolView protocol,
      @Nullable LocalDate latest,
      LocalDate today,
      ContactStandView contact) {
    return new MissedSessionView(
        patient,
        missed.course(),
        protocol,
        missed.missedAt(),
        missed.status(),
        protocol.sessions() - missed.given(),
        latest,
        latest != null && latest.isBefore(today),
        contact);
  }
}
