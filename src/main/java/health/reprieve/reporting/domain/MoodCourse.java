package health.reprieve.reporting.domain;

import health.reprieve.measures.domain.SheetId;
import health.reprieve.patients.domain.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A course with the sheets of the PHQ-9 that speak for it.
 *
 * @param number counts the patient's courses of the condition by their first infusions, from 1
 * @param began local day of its first infusion
 * @param counted whether it is the patient's first one of those asked for, which figures count
 * @param before null where there is none
 * @param after null where there is none
 */
public record MoodCourse(
    PatientId patient,
    int number,
    LocalDate began,
    boolean counted,
    MoodTotals totals,
    @Nullable Sheet before,
    @Nullable Sheet after) {

  /** A sheet with a total. */
  public record Sheet(SheetId id, Instant answeredAt, BigDecimal total) {}
}
