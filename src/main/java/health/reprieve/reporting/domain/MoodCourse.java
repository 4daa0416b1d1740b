package health.reprieve.reporting.domain;

import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.patients.domain.PatientId;
import java.time.LocalDate;

/**
 * A course with the sheets of the PHQ-9 that speak for it.
 *
 * @param number counts the patient's courses of the condition by their first infusions, from 1
 * @param began local day of its first infusion
 * @param response what the rules say of it on the PHQ-9
 * @param counted whether it is the patient's first one of those asked for, which figures count
 */
public record MoodCourse(
    PatientId patient,
    int number,
    LocalDate began,
    boolean counted,
    MoodAround mood,
    ReliefEpisode response) {}
