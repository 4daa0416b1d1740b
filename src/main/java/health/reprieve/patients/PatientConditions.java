package health.reprieve.patients;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.patients.domain.CodeSystem;
import health.reprieve.patients.domain.ConditionCode;
import health.reprieve.patients.domain.ConditionId;
import health.reprieve.patients.domain.ConditionNotOffered;
import health.reprieve.patients.domain.PatientCondition;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroup;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.patients.persistence.PatientConditionRepository;
import health.reprieve.patients.persistence.PatientRepository;
import health.reprieve.patients.persistence.ReportGroupRepository;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records the conditions that a patient has. */
@Retry
@Transactional
@ApplicationScoped
public class PatientConditions {

  private final PatientRepository patients;
  private final PatientConditionRepository conditions;
  private final ReportGroupRepository groups;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final Clock clock;

  @Inject
  PatientConditions(
      PatientRepository patients,
      PatientConditionRepository conditions,
      ReportGroupRepository groups,
      AuditTrail audit,
      RequestKeys keys,
      Clock clock) {
    this.patients = patients;
    this.conditions = conditions;
    this.groups = groups;
    this.audit = audit;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The patient's conditions in the order in which they were recorded.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no such patient
   */
  public List<ConditionView> of(PatientId patient) {
    patients.get(patient);
    audit.ofPatient(
        Act.SAW, "conditions", patient.value(), Reference.of("patient", patient.value()));
    return views(patient);
  }

  /**
   * Adds a condition. Where this id is recorded already, the request is a repeat and changes
   * nothing.
   *
   * @param code of the condition's catalogue, or null where only the condition is known
   * @param since when it began, not in the future, or null
   * @throws health.reprieve.patients.domain.ConditionRecordedTwice if the patient already has it
   * @throws ConditionNotOffered if the clinic no longer records it
   */
  public ConditionView add(
      ConditionId id,
      PatientId patient,
      ReportGroupCode group,
      @Nullable String code,
      @Nullable LocalDate since) {
    Instant now = clock.instant();
    patients.get(patient);
    keys.claim(id.value(), patient, group, code, since);
    Optional<PatientCondition> recorded = conditions.find(id);
    if (recorded.isPresent()) {
      audit.ofPatient(Act.SAW, "condition", recorded.get().patient().value(), reference(id));
      return view(recorded.get());
    }
    ReportGroup offered = groups.get(group);
    if (!offered.active()) {
      throw new ConditionNotOffered();
    }
    if (since != null && since.isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) {
      throw new InvalidRequest("since", "This date lies in the future.");
    }
    PatientCondition condition =
        new PatientCondition(id, patient, group, codeOf(offered, code), since, now);
    conditions.add(condition);
    audit.ofPatient(Act.CREATED, "condition added", patient.value(), reference(id));
    return view(condition);
  }

  /**
   * Records the condition that a course treats, without a code, unless the patient has it on
   * record.
   */
  public void ensure(PatientId patient, ReportGroupCode group, Instant now) {
    boolean recorded = conditions.of(patient).stream().anyMatch(one -> one.group().equals(group));
    if (!recorded) {
      ConditionId id = ConditionId.of(Ids.next());
      conditions.add(new PatientCondition(id, patient, group, null, null, now));
      audit.ofPatient(Act.CREATED, "condition of a course added", patient.value(), reference(id));
    }
  }

  /**
   * Takes a condition off the patient's record.
   *
   * @throws health.reprieve.platform.problem.NotFound if the patient has no such condition
   */
  public void remove(PatientId patient, ConditionId id) {
    conditions.remove(conditions.get(patient, id));
    audit.ofPatient(Act.CHANGED, "condition removed", patient.value(), reference(id));
  }

  /**
   * What each of these patients has; those with nothing on record are left out. The caller writes
   * the audit line.
   */
  public Map<PatientId, Set<ReportGroupCode>> groupsOf(Collection<PatientId> patients) {
    return conditions.of(patients).stream()
        .collect(groupingBy(PatientCondition::patient, mapping(PatientCondition::group, toSet())));
  }

  List<ConditionView> views(PatientId patient) {
    return conditions.of(patient).stream().map(this::view).toList();
  }

  private ConditionView view(PatientCondition condition) {
    ReportGroup group = groups.get(condition.group());
    return new ConditionView(
        condition.id(),
        condition.group(),
        group.name(),
        condition.codeSystem().map(system -> labelled(group, condition, system)).orElse(null),
        condition.since(),
        condition.recordedAt());
  }

  private static ConditionCode labelled(
      ReportGroup group, PatientCondition condition, CodeSystem system) {
    ConditionCode bare = new ConditionCode(system, String.valueOf(condition.code()), "");
    return group.codes().stream().filter(bare::sameAs).findFirst().orElse(bare);
  }

  private static @Nullable ConditionCode codeOf(ReportGroup group, @Nullable String code) {
    if (code == null) {
      return null;
    }
    return group.codes().stream()
        .filter(one -> one.code().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "code", "Not a code of this condition. Choose one of its codes or leave it."));
  }

  private static Reference reference(ConditionId id) {
    return Reference.of("condition", id.value());
  }
}
