package health.reprieve.identity.persistence;

import health.reprieve.identity.domain.CallerAddress;
import health.reprieve.identity.domain.FailedTries;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Failed sign-ins by username and by address. */
@Dependent
public class FailedTriesRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * The key of a username. The database makes it, under the collation by which it finds staff: two
   * spellings that find the same account have one key.
   */
  public byte[] key(String username) {
    Object hash =
        entities
            .createNativeQuery(
                """
                SELECT SHA2(CONCAT('name', HEX(WEIGHT_STRING(
                  CONVERT(?1 USING utf8mb4) COLLATE utf8mb4_unicode_520_ci))), 256)
                """)
            .setParameter(1, username)
            .getSingleResult();
    return HexFormat.of().parseHex(hash.toString());
  }

  public byte[] key(CallerAddress address) {
    try {
      byte[] text = ("address" + address.text()).getBytes(StandardCharsets.UTF_8);
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("every Java has SHA-256", every);
    }
  }

  /** Locked until the end of the transaction, so that nodes count one after the other. */
  public Optional<FailedTries> find(byte[] key) {
    return Optional.ofNullable(
        entities.find(FailedTries.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  public void add(FailedTries tries) {
    entities.persist(tries);
  }

  public void remove(FailedTries tries) {
    entities.remove(tries);
  }

  /** Removes what nobody failed at since then. */
  public void removeBefore(Instant then) {
    entities
        .createQuery("delete from FailedTries t where t.lastAt < :then")
        .setParameter("then", then)
        .executeUpdate();
  }
}
