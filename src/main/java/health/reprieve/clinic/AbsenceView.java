package health.reprieve.clinic;

import health.reprieve.clinic.domain.AbsenceId;
import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.identity.domain.StaffId;

/**
 * An absence as lists and forms show it.
 *
 * @param personName display name
 * @param span by the clock of the site
 * @param version to be given back with a change
 */
public record AbsenceView(
    AbsenceId id, StaffId person, String personName, WallSpan span, String reason, int version) {}
