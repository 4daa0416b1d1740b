package health.reprieve.clinic.persistence;

import health.reprieve.clinic.domain.AbsenceId;
import health.reprieve.clinic.domain.StaffAbsence;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Absences of staff. */
@Dependent
public class AbsenceRepository {

  @PersistenceContext private EntityManager entities;

  public void add(StaffAbsence absence) {
    entities.persist(absence);
    entities.flush();
  }

  /**
   * @throws NotFound if there is no absence with this id
   */
  public StaffAbsence get(AbsenceId id) {
    return find(id).orElseThrow(() -> new NotFound("absence"));
  }

  public Optional<StaffAbsence> find(AbsenceId id) {
    return Optional.ofNullable(entities.find(StaffAbsence.class, id.value()));
  }

  /** Absences that touch the days from the first to the last, both included, by their start. */
  public List<StaffAbsence> between(LocalDate first, LocalDate last) {
    return entities
        .createQuery(
            "select a from StaffAbsence a where a.starts < :after"
                + " and (a.ends is null or a.ends > :from) order by a.starts, a.id",
            StaffAbsence.class)
        .setParameter("from", first.atStartOfDay())
        .setParameter("after", last.plusDays(1).atStartOfDay())
        .getResultList();
  }

  public void remove(StaffAbsence absence) {
    entities.remove(absence);
  }

  /** Sends pending changes now, so that a view made afterwards carries the new version. */
  public void flush() {
    entities.flush();
  }
}
