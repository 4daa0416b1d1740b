package health.reprieve.clinic.persistence;

import health.reprieve.clinic.domain.Chair;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.ChairNameTaken;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** Chairs by id and in their order. */
@Dependent
public class ChairRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * @throws ChairNameTaken if the name is in use
   */
  public void add(Chair chair) {
    entities.persist(chair);
    flush();
  }

  /**
   * @throws NotFound if there is no chair with this id
   */
  public Chair get(ChairId id) {
    return find(id).orElseThrow(() -> new NotFound("chair"));
  }

  public Optional<Chair> find(ChairId id) {
    return Optional.ofNullable(entities.find(Chair.class, id.value()));
  }

  /** The highest position in use; 0 where there is no chair. */
  public int lastPosition() {
    Integer last =
        entities
            .createQuery("select max(c.position) from Chair c", Integer.class)
            .getSingleResult();
    return last == null ? 0 : last;
  }

  /**
   * Sends pending changes now, so that a view made afterwards carries the new version.
   *
   * @throws ChairNameTaken if a changed name is in use
   */
  public void flush() {
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "chair_name")) {
        throw new ChairNameTaken();
      }
      throw refused;
    }
  }
}
