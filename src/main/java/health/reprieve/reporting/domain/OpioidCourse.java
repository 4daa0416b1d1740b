package health.reprieve.reporting.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A course with a medication review before and one after it. Days are local days of the site,
 * opioids morphine milligram equivalents a day.
 *
 * @param number counts the patient's courses of the condition by their first infusions, from 1
 * @param began day of its first infusion
 * @param beforeOn day of the review before
 * @param afterOn day of the review after
 */
public record OpioidCourse(
    PatientId patient,
    ReportGroupCode reportGroup,
    int number,
    LocalDate began,
    LocalDate beforeOn,
    BigDecimal before,
    LocalDate afterOn,
    BigDecimal after) {}
