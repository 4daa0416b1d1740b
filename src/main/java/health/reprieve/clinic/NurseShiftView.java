package health.reprieve.clinic;

import health.reprieve.clinic.domain.NurseShiftId;
import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.identity.domain.StaffId;

/**
 * A nurse's weekly shift as lists and forms show it.
 *
 * @param nurseName display name of the nurse
 * @param version to be given back with a change
 */
public record NurseShiftView(
    NurseShiftId id, StaffId nurse, String nurseName, WeeklyShift times, int version) {}
