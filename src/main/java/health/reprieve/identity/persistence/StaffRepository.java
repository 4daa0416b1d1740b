package health.reprieve.identity.persistence;

import health.reprieve.identity.domain.Staff;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.identity.domain.UsernameTaken;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** Staff by id and by username. */
@Dependent
public class StaffRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * @throws UsernameTaken if the name is in use
   */
  public void add(Staff staff) {
    entities.persist(staff);
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "staff_username")) {
        throw new UsernameTaken();
      }
      throw refused;
    }
  }

  /**
   * @throws NotFound if there is nobody with this id
   */
  public Staff get(StaffId id) {
    return find(id).orElseThrow(() -> new NotFound("staff member"));
  }

  public Optional<Staff> find(StaffId id) {
    return Optional.ofNullable(entities.find(Staff.class, id.value()));
  }

  public Optional<Staff> findByUsername(String username) {
    return entities
        .createQuery("select s from Staff s where s.username = :username", Staff.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst();
  }

  public List<Staff> all() {
    return entities
        .createQuery("select s from Staff s order by s.displayName", Staff.class)
        .getResultList();
  }

  /** Sends pending changes now, so that a view made afterwards carries the new version. */
  public void flush() {
    entities.flush();
  }

  public boolean isEmpty() {
    return entities.createQuery("select count(s) from Staff s", Long.class).getSingleResult() == 0;
  }
}
