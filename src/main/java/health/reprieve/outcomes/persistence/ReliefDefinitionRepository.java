package health.reprieve.outcomes.persistence;

import health.reprieve.outcomes.domain.ReliefDefinitionVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;

/** The versions of the relief definition; there is always at least the one that ships. */
@Dependent
public class ReliefDefinitionRepository {

  @PersistenceContext private EntityManager entities;

  public void add(ReliefDefinitionVersion definition) {
    entities.persist(definition);
    entities.flush();
  }

  /** The newest version: the one in force. */
  public ReliefDefinitionVersion current() {
    return newestFirst(1).get(0);
  }

  /** One of them. */
  public ReliefDefinitionVersion get(int version) {
    return Objects.requireNonNull(entities.find(ReliefDefinitionVersion.class, version));
  }

  public List<ReliefDefinitionVersion> all() {
    return newestFirst(Integer.MAX_VALUE);
  }

  private List<ReliefDefinitionVersion> newestFirst(int most) {
    return entities
        .createQuery(
            "select d from ReliefDefinitionVersion d order by d.version desc",
            ReliefDefinitionVersion.class)
        .setMaxResults(most)
        .getResultList();
  }
}
