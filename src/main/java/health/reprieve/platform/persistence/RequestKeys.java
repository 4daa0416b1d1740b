package health.reprieve.platform.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what each request with an idempotency key asked for, in the transaction that did it:
 * what was refused may be mended and sent again under the same key. Only a digest is kept.
 */
@Dependent
public class RequestKeys {

  /** The version of ids that {@link health.reprieve.platform.Ids#forRequest} makes of a key. */
  private static final int MADE_OF_A_KEY = 3;

  @PersistenceContext private EntityManager entities;

  /**
   * To be called before what the request asks for is done. An id that was not made of a key has no
   * repeat.
   *
   * @param id that the request's key gave to what it makes or does
   * @param content everything that was asked for, as values whose text tells all of them
   * @return whether it is asked for the first time; false for a repeat
   * @throws KeyReused if the key came with another content before
   */
  public boolean claim(UUID id, @Nullable Object... content) {
    if (id.version() != MADE_OF_A_KEY) {
      return true;
    }
    byte[] fingerprint = fingerprint(Arrays.toString(content));
    boolean first =
        with(id, "insert ignore into request_key (id, fingerprint) values (?1, ?2)")
                .setParameter(2, fingerprint)
                .executeUpdate()
            == 1;
    if (!first && !Arrays.equals(fingerprint, standing(id))) {
      throw new KeyReused();
    }
    return first;
  }

  /** Read as it is now, not as it was when the transaction began. */
  private byte[] standing(UUID id) {
    return (byte[])
        with(id, "select fingerprint from request_key where id = ?1 lock in share mode")
            .getSingleResult();
  }

  private Query with(UUID id, String sql) {
    return entities.createNativeQuery(sql).setParameter(1, UuidConverter.toBytes(id));
  }

  private static byte[] fingerprint(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
