package health.reprieve.clinic.persistence;

import health.reprieve.clinic.domain.NurseShift;
import health.reprieve.clinic.domain.NurseShiftId;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Nurses' weekly shifts. */
@Dependent
public class NurseShiftRepository {

  @PersistenceContext private EntityManager entities;

  public void add(NurseShift shift) {
    entities.persist(shift);
    entities.flush();
  }

  /**
   * @throws NotFound if there is no shift with this id
   */
  public NurseShift get(NurseShiftId id) {
    return find(id).orElseThrow(() -> new NotFound("shift"));
  }

  public Optional<NurseShift> find(NurseShiftId id) {
    return Optional.ofNullable(entities.find(NurseShift.class, id.value()));
  }

  /** Shifts that may fall on a day from the first to the last, both included. */
  public List<NurseShift> between(LocalDate first, LocalDate last) {
    return entities
        .createQuery(
            "select s from NurseShift s where s.firstDay <= :last"
                + " and (s.lastDay is null or s.lastDay >= :first) order by s.weekday, s.starts",
            NurseShift.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  public List<NurseShift> of(StaffId nurse) {
    return entities
        .createQuery("select s from NurseShift s where s.staffId = :nurse", NurseShift.class)
        .setParameter("nurse", nurse.value())
        .getResultList();
  }

  public void remove(NurseShift shift) {
    entities.remove(shift);
  }

  /** Sends pending changes now, so that a view made afterwards carries the new version. */
  public void flush() {
    entities.flush();
  }
}
