package health.reprieve.clinic.persistence;

import health.reprieve.clinic.domain.ShiftId;
import health.reprieve.clinic.domain.StaffShift;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Weekly shifts, read together with their breaks. */
@Dependent
public class ShiftRepository {

  private static final String WITH_BREAKS =
      "select distinct s from StaffShift s left join fetch s.breaks";
  private static final String FALLS_BETWEEN =
      " s.firstDay <= :last and (s.lastDay is null or s.lastDay >= :first)";

  @PersistenceContext private EntityManager entities;

  public void add(StaffShift shift) {
    entities.persist(shift);
    entities.flush();
  }

  /**
   * @throws NotFound if there is no shift with this id
   */
  public StaffShift get(ShiftId id) {
    return find(id).orElseThrow(() -> new NotFound("shift"));
  }

  public Optional<StaffShift> find(ShiftId id) {
    return Optional.ofNullable(entities.find(StaffShift.class, id.value()));
  }

  /** Shifts that may fall on a day from the first to the last, both included. */
  public List<StaffShift> between(LocalDate first, LocalDate last) {
    return entities
        .createQuery(WITH_BREAKS + " where" + FALLS_BETWEEN, StaffShift.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  public List<StaffShift> of(StaffId person) {
    return entities
        .createQuery(WITH_BREAKS + " where s.staffId = :person", StaffShift.class)
        .setParameter("person", person.value())
        .getResultList();
  }

  public void remove(StaffShift shift) {
    entities.remove(shift);
  }

  /** Gives the shift its next version, also where only its breaks changed. */
  public void countChange(StaffShift shift) {
    entities.lock(shift, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    entities.flush();
  }

  /** Sends pending changes now, so that a view made afterwards carries the new version. */
  public void flush() {
    entities.flush();
  }
}
