package health.reprieve.clinic.persistence;

import health.reprieve.clinic.domain.Chair;
import health.reprieve.clinic.domain.ChairOutage;
import health.reprieve.clinic.domain.ClosedDay;
import health.reprieve.clinic.domain.OpeningHours;
import health.reprieve.clinic.domain.PastOpeningHours;
import health.reprieve.clinic.domain.SpecialHours;
import health.reprieve.clinic.domain.StaffAbsence;
import health.reprieve.clinic.domain.StaffShift;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads the whole set-up but for the site's own row. */
@Dependent
public class SetUpRows {

  @PersistenceContext private EntityManager entities;

  /**
   * The set-up as the database has it.
   *
   * @param pastWeek all past hours of the weekdays
   * @param chairs in their order
   * @param outages of all chairs, by their start
   * @param shifts all that there ever were, with their breaks
   * @param absences all that there ever were
   */
  public record Rows(
      List<OpeningHours> week,
      List<PastOpeningHours> pastWeek,
      List<ClosedDay> closedDays,
      List<SpecialHours> specialHours,
      List<Chair> chairs,
      List<ChairOutage> outages,
      List<StaffShift> shifts,
      List<StaffAbsence> absences) {}

  /** For the caller's transaction, which may have changed some of it. */
  public Rows own() {
    return read(false);
  }

  /**
   * For all: read anew, also what the transaction has read before, and taken out of it, so that
   * nothing it does later reaches these.
   */
  public Rows shared() {
    return read(true);
  }

  private Rows read(boolean forAll) {
    return new Rows(
        all("select h from OpeningHours h order by h.weekday", OpeningHours.class, forAll),
        all("select p from PastOpeningHours p", PastOpeningHours.class, forAll),
        all("select d from ClosedDay d", ClosedDay.class, forAll),
        all("select h from SpecialHours h", SpecialHours.class, forAll),
        all("select c from Chair c order by c.position, c.name", Chair.class, forAll),
        all("select o from ChairOutage o order by o.starts, o.id", ChairOutage.class, forAll),
        all(
            "select distinct s from StaffShift s left join fetch s.breaks",
            StaffShift.class,
            forAll),
        all("select a from StaffAbsence a", StaffAbsence.class, forAll));
  }

  private <T> List<T> all(String query, Class<T> type, boolean forAll) {
    List<T> rows =
        entities
            .createQuery(query, type)
            .setHint("eclipselink.refresh", String.valueOf(forAll))
            .getResultList();
    if (forAll) {
      rows.forEach(entities::detach);
    }
    return List.copyOf(rows);
  }
}
