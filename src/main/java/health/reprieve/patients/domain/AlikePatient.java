package health.reprieve.patients.domain;

import java.time.LocalDate;
import java.util.Set;

/**
 * A registered patient who may be the one that is being registered.
 *
 * @param likeness at least one
 */
public record AlikePatient(
    PatientId id,
    String displayName,
    LocalDate dateOfBirth,
    String recordNumber,
    Set<Likeness> likeness) {}
