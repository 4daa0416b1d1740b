package health.reprieve.reporting;

import health.reprieve.reporting.persistence.OperationsReading.Visits;
import health.reprieve.scheduling.domain.CancelledBy;
import health.reprieve.statistics.Proportion;

/**
 * What became of appointments. The parts add up to all.
 *
 * @param attended the patient came: arrived, in visit or done
 * @param noShows the patient did not come
 * @param lateByPatient cancelled with less notice than the site asks for, on the patient's wish
 * @param lateByClinic the same by the clinic
 * @param byPatient cancelled in time on the patient's wish
 * @param byClinic cancelled in time by the clinic
 * @param deferred put off without a new time, before or on arrival
 * @param open still requested, booked or confirmed
 */
public record VisitCounts(
    int attended,
    int noShows,
    int lateByPatient,
    int lateByClinic,
    int byPatient,
    int byClinic,
    int deferred,
    int open) {

  static final VisitCounts NONE = new VisitCounts(0, 0, 0, 0, 0, 0, 0, 0);

  static VisitCounts of(Visits visits) {
    int n = visits.count();
    return switch (visits.status()) {
      case ARRIVED, IN_VISIT, DONE -> new VisitCounts(n, 0, 0, 0, 0, 0, 0, 0);
      case NO_SHOW -> new VisitCounts(0, n, 0, 0, 0, 0, 0, 0);
      case CANCELLED -> cancelled(visits);
      case DEFERRED -> new VisitCounts(0, 0, 0, 0, 0, 0, n, 0);
      case REQUESTED, BOOKED, CONFIRMED -> new VisitCounts(0, 0, 0, 0, 0, 0, 0, n);
    };
  }

  private static VisitCounts cancelled(Visits visits) {
    int n = visits.count();
    boolean late = visits.late();
    if (visits.cancelledBy() == CancelledBy.PATIENT) {
      return new VisitCounts(0, 0, late ? n : 0, 0, late ? 0 : n, 0, 0, 0);
    }
    return new VisitCounts(0, 0, 0, late ? n : 0, 0, late ? 0 : n, 0, 0);
  }

  VisitCounts plus(VisitCounts other) {
    return new VisitCounts(
        attended + other.attended,
        noShows + other.noShows,
        lateByPatient + other.lateByPatient,
        lateByClinic + other.lateByClinic,
        byPatient + other.byPatient,
        byClinic + other.byClinic,
        deferred + other.deferred,
        open + other.open);
  }

  /** Every appointment that was booked to start then, whatever became of it. */
  public int all() {
    return attended
        + noShows
        + lateByPatient
        + lateByClinic
        + byPatient
        + byClinic
        + deferred
        + open;
  }

  /** No-shows of those expected on the day: attended and no-shows. */
  public Proportion noShowShare() {
    return new Proportion(noShows, attended + noShows);
  }

  /** Cancelled late, of all. */
  public Proportion lateShare() {
    return new Proportion(lateByPatient + lateByClinic, all());
  }

  /** Cancelled in time, of all. */
  public Proportion inTimeShare() {
    return new Proportion(byPatient + byClinic, all());
  }

  /** Deferred, of all. */
  public Proportion deferredShare() {
    return new Proportion(deferred, all());
  }
}
