package health.reprieve.clinic.domain;

/**
 * The number of nurses on duty may have changed at some quarter hours: shifts, breaks or absences
 * were added, changed or taken away, or the site's zone moved them all. Fired in the transaction of
 * the change, which holds the site's row.
 */
public record NurseShiftsChanged(SiteId site) {}
