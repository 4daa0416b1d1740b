package health.reprieve.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the ids of new rows. */
public final class Ids {

  private Ids() {}

  /** A new id, ordered by time (UUID version 7), so that new rows stand together in the index. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /**
   * The id of what a request creates. A request that carries an idempotency key always gets the
   * same id, so that its repeat finds what the first one made.
   *
   * @param scope what is created and by whom: the same key in another scope means another thing
   */
  public static UUID forRequest(String scope, @Nullable String idempotencyKey) {
    return idempotencyKey == null
        ? next()
        : UUID.nameUUIDFromBytes((scope + "\n" + idempotencyKey).getBytes(StandardCharsets.UTF_8));
  }
}
