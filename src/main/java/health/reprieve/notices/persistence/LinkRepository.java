package health.reprieve.notices.persistence;

import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.UuidConverter;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The key that signs links, and how often links were used. */
@Dependent
public class LinkRepository {

  @PersistenceContext private EntityManager entities;

  public byte[] key() {
    return (byte[])
        entities.createNativeQuery("select secret from link_key where id = 1").getSingleResult();
  }

  /** Counts one more use in this hour; how many there are now. */
  public int use(UUID reference, Instant now) {
    Object hour = InstantConverter.toNative(now.truncatedTo(ChronoUnit.HOURS));
    entities
        .createNativeQuery(
            "insert into link_use (reference_id, hour, uses) values (?, ?, 1)"
                + " on duplicate key update uses = uses + 1")
        .setParameter(1, UuidConverter.toBytes(reference))
        .setParameter(2, hour)
        .executeUpdate();
    Number uses =
        (Number)
            entities
                .createNativeQuery("select uses from link_use where reference_id = ? and hour = ?")
                .setParameter(1, UuidConverter.toBytes(reference))
                .setParameter(2, hour)
                .getSingleResult();
    return uses.intValue();
  }

  /** Forgets the counts of hours before this instant. */
  public void forgetBefore(Instant hour) {
    entities
        .createNativeQuery("delete from link_use where hour < ?")
        .setParameter(1, InstantConverter.toNative(hour))
        .executeUpdate();
  }
}
