package health.reprieve.clinic;

import health.reprieve.clinic.domain.Duty;
import health.reprieve.clinic.domain.ShiftId;
import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.identity.domain.StaffId;

/**
 * A weekly shift as lists and forms show it.
 *
 * @param personName display name of whose shift it is
 * @param version to be given back with a change
 */
public record ShiftView(
    ShiftId id, StaffId person, String personName, Duty duty, WeeklyShift times, int version) {}
