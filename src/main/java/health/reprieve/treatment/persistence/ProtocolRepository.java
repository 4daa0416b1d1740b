package health.reprieve.treatment.persistence;

import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.treatment.domain.Protocol;
import health.reprieve.treatment.domain.ProtocolId;
import health.reprieve.treatment.domain.ProtocolNameTaken;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** Protocols by id and in their order. */
@Dependent
public class ProtocolRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * @throws ProtocolNameTaken if the name is in use
   */
  public void add(Protocol protocol) {
    entities.persist(protocol);
    flush();
  }

  /**
   * @throws NotFound if there is no protocol with this id
   */
  public Protocol get(ProtocolId id) {
    return find(id).orElseThrow(() -> new NotFound("protocol"));
  }

  public Optional<Protocol> find(ProtocolId id) {
    return Optional.ofNullable(entities.find(Protocol.class, id.value()));
  }

  public List<Protocol> all() {
    return entities
        .createQuery("select p from Protocol p order by p.position, p.name", Protocol.class)
        .getResultList();
  }

  /** The highest position in use; 0 where there is no protocol. */
  public int lastPosition() {
    Integer last =
        entities
            .createQuery("select max(p.position) from Protocol p", Integer.class)
            .getSingleResult();
    return last == null ? 0 : last;
  }

  /**
   * Sends pending changes now, so that a view made afterwards carries the new version.
   *
   * @throws ProtocolNameTaken if a changed name is in use
   */
  public void flush() {
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "protocol_name")) {
        throw new ProtocolNameTaken();
      }
      throw refused;
    }
  }
}
