package health.reprieve.patients;

import static java.util.stream.Collectors.toMap;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.patients.domain.Patient;
import health.reprieve.patients.domain.PatientDescribed;
import health.reprieve.patients.domain.PatientDetails;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.RecordNumber;
import health.reprieve.patients.domain.SearchWords;
import health.reprieve.patients.domain.Spelling;
import health.reprieve.patients.persistence.PatientRepository;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Registers patients, finds them and keeps their details. */
@Retry
@Transactional
@ApplicationScoped
public class PatientRegister {

  /** Where a day begins first; a date of birth later than today's date there is in the future. */
  private static final ZoneOffset FIRST_TO_SEE_THE_DAY = ZoneOffset.ofHours(14);

  private final PatientRepository patients;
  private final PatientTwins twins;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final Event<PatientDescribed> described;
  private final Clock clock;

  @Inject
  PatientRegister(
      PatientRepository patients,
      PatientTwins twins,
      AuditTrail audit,
      RequestKeys keys,
      Event<PatientDescribed> described,
      Clock clock) {
    this.patients = patients;
    this.twins = twins;
    this.audit = audit;
    this.keys = keys;
    this.described = described;
    this.clock = clock;
  }

  /**
   * Registers a patient. Where this id is registered already, the request is a repeat: it answers
   * with the patient as they are and changes nothing.
   *
   * @param knowingly somebody looked at those who are like this one: it is another person
   * @throws health.reprieve.platform.persistence.KeyReused if the request's key came with other
   *     details before
   * @throws health.reprieve.patients.domain.RecordNumberTaken if another patient has the number
   * @throws health.reprieve.patients.domain.PatientAlike if somebody may be the same person
   * @throws InvalidRequest if the date of birth cannot be one
   */
  public PatientView register(PatientId id, PatientDetails details, boolean knowingly) {
    Instant now = clock.instant();
    keys.claim(id.value(), details);
    Optional<Patient> registered = patients.find(id);
    if (registered.isPresent()) {
      return seen(registered.get());
    }
    details.refuseImpossibleBirth(LocalDate.ofInstant(now, FIRST_TO_SEE_THE_DAY));
    if (!knowingly) {
      twins.refuseIfAny(details);
    }
    Patient patient = new Patient(id, details, now);
    patients.add(patient);
    audit.ofPatient(Act.CREATED, "patient registered", id.value(), reference(id));
    return PatientView.of(patient);
  }

  /**
   * One patient.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no patient with this id
   */
  public PatientView get(PatientId id) {
    return seen(patients.get(id));
  }

  /**
   * For a desk that shows something of this patient and writes the audit line itself.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no patient with this id
   */
  public void refuseUnknown(PatientId id) {
    patients.get(id);
  }

  /**
   * For a desk that keeps something of this patient and writes the audit line itself.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no patient with this id
   */
  public LocalDate dateOfBirth(PatientId id) {
    return patients.get(id).dateOfBirth();
  }

  /**
   * Replaces a patient's details.
   *
   * @param version that the caller has read
   * @throws Stale if somebody changed them meanwhile
   * @throws health.reprieve.patients.domain.RecordNumberTaken if another patient has the number
   * @throws InvalidRequest if the date of birth cannot be one
   */
  public PatientView change(PatientId id, int version, PatientDetails details) {
    Instant now = clock.instant();
    Patient patient = patients.get(id);
    Stale.refuseUnless(reference(id), patient.version(), version);
    details.refuseImpossibleBirth(LocalDate.ofInstant(now, FIRST_TO_SEE_THE_DAY));
    patient.describe(details);
    patients.flush();
    audit.ofPatient(Act.CHANGED, "patient details", id.value(), reference(id));
    described.fire(new PatientDescribed(id));
    return PatientView.of(patient);
  }

  /**
   * Patients by name, record number or date of birth, as far as it was typed; where nothing was
   * typed, those registered last.
   *
   * @param words in any order, with or without accents and capitals
   * @param limit most patients to find
   */
  public List<PatientView> search(String words, int limit) {
    List<List<String>> readings = SearchWords.readings(words);
    audit.ofMany(Act.SAW, words.isBlank() ? "patients registered last" : "patient search");
    if (words.isBlank()) {
      return patients.latest(limit).stream().map(PatientView::of).toList();
    }
    Map<PatientId, PatientView> found = new LinkedHashMap<>();
    for (List<String> reading : readings) {
      patients.found(reading, limit).forEach(one -> found.put(one.id(), PatientView.of(one)));
    }
    return found.values().stream().limit(limit).toList();
  }

  /**
   * Patients whose names come near to what was typed, where nobody is found by it: each word that
   * nobody has is taken for the nearest one that somebody has, or left out where none is near.
   */
  public List<PatientView> nearest(String words, int limit) {
    audit.ofMany(Act.SAW, "patients near to a search that found nobody");
    for (List<String> reading : SearchWords.readings(words)) {
      List<String> near = reading.stream().map(this::nearest).flatMap(Optional::stream).toList();
      List<Patient> found = near.isEmpty() ? List.of() : patients.found(near, limit);
      if (!found.isEmpty()) {
        return found.stream().map(PatientView::of).toList();
      }
    }
    return List.of();
  }

  private Optional<String> nearest(String typed) {
    return patients.anybodyHas(typed)
        ? Optional.of(typed)
        : patients.wordsLike(typed).stream()
            .filter(word -> Spelling.near(typed, word))
            .min(Comparator.comparingInt(word -> Spelling.distance(typed, word)));
  }

  /** Patients by id, for lists whose caller writes the audit line; unknown ids are left out. */
  public Map<PatientId, PatientView> byIds(Collection<PatientId> ids) {
    return patients.byIds(ids).stream()
        .map(PatientView::of)
        .collect(toMap(PatientView::id, Function.identity()));
  }

  /**
   * Ids by record number as it was asked for; unknown numbers are left out. The caller writes the
   * audit line.
   */
  public Map<String, PatientId> idsByRecordNumber(Collection<String> recordNumbers) {
    Map<String, RecordNumber> asked = new HashMap<>();
    recordNumbers.forEach(
        text -> RecordNumber.find(text).ifPresent(number -> asked.put(text, number)));
    Map<String, PatientId> known =
        patients.byRecordNumbers(asked.values()).stream()
            .collect(toMap(one -> one.recordNumber().key(), Patient::id, (first, second) -> first));
    Map<String, PatientId> ids = new HashMap<>();
    asked.forEach(
        (text, number) ->
            Optional.ofNullable(known.get(number.key())).ifPresent(id -> ids.put(text, id)));
    return ids;
  }

  private PatientView seen(Patient patient) {
    PatientId id = patient.id();
    audit.ofPatient(Act.SAW, "patient record", id.value(), reference(id));
    return PatientView.of(patient);
  }

  private static Reference reference(PatientId id) {
    return Reference.of("patient", id.value());
  }
}
