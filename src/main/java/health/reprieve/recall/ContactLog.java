package health.reprieve.recall;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.recall.domain.ContactTry;
import health.reprieve.recall.domain.ContactTryId;
import health.reprieve.recall.domain.NewContactTry;
import health.reprieve.recall.persistence.ContactTryRepository;
import health.reprieve.scheduling.domain.WallWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Records the tries to reach patients and shows them. */
@Retry
@Transactional
@ApplicationScoped
public class ContactLog {

  private final ContactTryRepository tries;
  private final CallList calls;
  private final PatientRegister patients;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;
  private final RequestKeys keys;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ContactLog(
      ContactTryRepository tries,
      CallList calls,
      PatientRegister patients,
      ClinicCalendar calendar,
      CurrentStaff current,
      RequestKeys keys,
      AuditTrail audit,
      Clock clock) {
    this.tries = tries;
    this.calls = calls;
    this.patients = patients;
    this.calendar = calendar;
    this.current = current;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The tries of the last 90 days to reach a patient, the latest first.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no such patient
   */
  public ContactsView of(PatientId patient) {
    Instant now = clock.instant();
    PatientView person = patients.get(patient);
    audit.ofPatient(
        Act.SAW, "contact tries", patient.value(), Reference.of("patient", patient.value()));
    return new ContactsView(
        person,
        Objects.requireNonNull(calls.stands(List.of(patient), now).get(patient)),
        now,
        new WallWords(calendar.site().zone()));
  }

  /**
   * Records a try. Where this id exists, the request is a repeat and answers what stands.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no such patient
   * @throws health.reprieve.platform.problem.InvalidRequest if it lies in the future or long ago,
   *     or the day to call again does not lie ahead
   */
  public ContactTryView record(ContactTryId id, NewContactTry told) {
    Instant now = clock.instant();
    keys.claim(id.value(), told);
    Optional<ContactTry> made = tries.find(id);
    if (made.isPresent()) {
      audit(Act.SAW, told.patient(), id);
      return ContactTryView.of(made.get());
    }
    ZoneId zone = calendar.site().zone();
    told.refuseUnlessSound(now, now.atZone(zone).toLocalDate());
    PatientId patient = patients.get(told.patient()).id();
    ContactTry fresh = new ContactTry(id, told, current.id(), current.name(), now);
    tries.add(fresh);
    audit(Act.CREATED, patient, id);
    return ContactTryView.of(fresh);
  }

  private void audit(Act act, PatientId patient, ContactTryId id) {
    audit.ofPatient(act, "contact try", patient.value(), Reference.of("contact try", id.value()));
  }
}
