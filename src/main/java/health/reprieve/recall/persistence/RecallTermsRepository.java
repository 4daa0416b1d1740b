package health.reprieve.recall.persistence;

import health.reprieve.recall.domain.RecallTermsVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;

/** The versions of the terms of recall; there is always at least the one that ships. */
@Dependent
public class RecallTermsRepository {

  @PersistenceContext private EntityManager entities;

  public void add(RecallTermsVersion terms) {
    entities.persist(terms);
    entities.flush();
  }

  /** The newest version: the one in force. */
  public RecallTermsVersion current() {
    return newestFirst(1).get(0);
  }

  /** One of them. */
  public RecallTermsVersion get(int version) {
    return Objects.requireNonNull(entities.find(RecallTermsVersion.class, version));
  }

  public List<RecallTermsVersion> all() {
    return newestFirst(Integer.MAX_VALUE);
  }

  private List<RecallTermsVersion> newestFirst(int most) {
    return entities
        .createQuery(
            "select t from RecallTermsVersion t order by t.version desc", RecallTermsVersion.class)
        .setMaxResults(most)
        .getResultList();
  }
}
