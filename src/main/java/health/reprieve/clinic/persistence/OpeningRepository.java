package health.reprieve.clinic.persistence;

import health.reprieve.clinic.domain.ClosedDay;
import health.reprieve.clinic.domain.DayAlreadyClosed;
import health.reprieve.clinic.domain.OpeningHours;
import health.reprieve.clinic.domain.PastOpeningHours;
import health.reprieve.clinic.domain.SpecialHours;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The week's opening hours, as they are and as they were, and the days that are an exception. */
@Dependent
public class OpeningRepository {

  @PersistenceContext private EntityManager entities;

  /** The present week, in order; what is done to these rows reaches nobody. */
  public List<OpeningHours> week() {
    List<OpeningHours> week =
        entities
            .createQuery("select h from OpeningHours h order by h.weekday", OpeningHours.class)
            .getResultList();
    week.forEach(entities::detach);
    return week;
  }

  /** Whether hours of a weekday are kept that held on this day or later. */
  public boolean hasPastHours(DayOfWeek weekday, LocalDate day) {
    return !entities
        .createQuery(
            "select p.lastDay from PastOpeningHours p"
                + " where p.weekday = :weekday and p.lastDay >= :day",
            LocalDate.class)
        .setParameter("weekday", weekday.getValue())
        .setParameter("day", day)
        .getResultList()
        .isEmpty();
  }

  public void add(PastOpeningHours past) {
    entities.persist(past);
  }

  /** Puts this week in the place of the present one. */
  public void replaceWeek(List<OpeningHours> week) {
    entities.createQuery("delete from OpeningHours h").executeUpdate();
    week.forEach(entities::persist);
    entities.flush();
  }

  /** Closed days from the first to the last, both included, in order. */
  public List<ClosedDay> closedDays(LocalDate first, LocalDate last) {
    return entities
        .createQuery(
            "select d from ClosedDay d where d.day between :first and :last order by d.day",
            ClosedDay.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /**
   * @throws DayAlreadyClosed if it is
   */
  public void add(ClosedDay closed) {
    entities.persist(closed);
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "PRIMARY")) {
        throw new DayAlreadyClosed(closed.day());
      }
      throw refused;
    }
  }

  /** Days with other hours from the first to the last, both included, in order. */
  public List<SpecialHours> specialHours(LocalDate first, LocalDate last) {
    return entities
        .createQuery(
            "select h from SpecialHours h where h.day between :first and :last order by h.day",
            SpecialHours.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /** Gives a day these hours, in place of other special ones. */
  public void put(SpecialHours hours) {
    entities.merge(hours);
    entities.flush();
  }

  /**
   * @throws NotFound if the day has no special hours
   */
  public void removeSpecial(LocalDate day) {
    int removed =
        entities
            .createQuery("delete from SpecialHours h where h.day = :day")
            .setParameter("day", day)
            .executeUpdate();
    if (removed == 0) {
      throw new NotFound("day with special hours");
    }
  }

  /**
   * @throws NotFound if the day is not closed
   */
  public void remove(LocalDate day) {
    int removed =
        entities
            .createQuery("delete from ClosedDay d where d.day = :day")
            .setParameter("day", day)
            .executeUpdate();
    if (removed == 0) {
      throw new NotFound("closed day");
    }
  }
}
