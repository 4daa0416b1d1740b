package health.reprieve.patients.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.util.List;
import java.util.Map;

/** Somebody like the patient who is being registered is registered already. */
public class PatientAlike extends DomainProblem {

  private static final String CODE = "patient-alike";

  private final transient List<AlikePatient> alike;

  /**
   * @param alike at least one
   */
  public PatientAlike(List<AlikePatient> alike) {
    super(
        Kind.CONFLICT,
        CODE,
        (alike.size() == 1
                ? "Somebody registered already may be this patient."
                : "%d patients registered already may be this one.".formatted(alike.size()))
            + " Nothing was saved. Open the record, or say that it is another person and register.",
        Map.of("alike", alike.stream().map(PatientAlike::facts).toList()));
    this.alike = List.copyOf(alike);
  }

  public List<AlikePatient> alike() {
    return alike;
  }

  private static Map<String, Object> facts(AlikePatient one) {
    return Map.of(
        "patient", one.id().value().toString(),
        "name", one.displayName(),
        "dateOfBirth", one.dateOfBirth().toString(),
        "recordNumber", one.recordNumber(),
        "likeness", one.likeness().stream().map(Likeness::name).toList());
  }
}
