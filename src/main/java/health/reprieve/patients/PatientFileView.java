package health.reprieve.patients;

import java.util.List;

/**
 * A patient with what belongs to them.
 *
 * @param age in whole years
 */
public record PatientFileView(
    PatientView patient, int age, List<ConditionView> conditions, IntakeView intake) {}
