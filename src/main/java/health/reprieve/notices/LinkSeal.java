package health.reprieve.notices;

import health.reprieve.notices.domain.LinkPurpose;
import health.reprieve.notices.domain.SignedLink;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Writes a link as a token and reads it: purpose, reference and both times (minutes since 1970) in
 * 25 bytes, then the first 16 bytes of their HMAC-SHA256, in Base64 for addresses: 55 characters.
 * 128 bits of the code cannot be guessed (RFC 2104, 5 allows no fewer than half of it).
 */
final class LinkSeal {

  private static final int CONTENT = 25;
  private static final int CODE = 16;
  private static final int MINUTE = 60;

  private final SecretKeySpec key;

  LinkSeal(byte[] secret) {
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  String seal(SignedLink link) {
    byte[] content =
        ByteBuffer.allocate(CONTENT)
            .put((byte) link.purpose().code())
            .putLong(link.reference().getMostSignificantBits())
            .putLong(link.reference().getLeastSignificantBits())
            .putInt(minutes(link.issued()))
            .putInt(minutes(link.renewFrom()))
            .array();
    byte[] token = Arrays.copyOf(content, CONTENT + CODE);
    System.arraycopy(code(content), 0, token, CONTENT, CODE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** What the token says; empty where the code is not this key's. */
  Optional<SignedLink> open(String token) {
    byte[] bytes = decode(token);
    if (bytes == null || bytes.length != CONTENT + CODE) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(bytes, CONTENT);
    boolean ours =
        MessageDigest.isEqual(code(content), Arrays.copyOfRange(bytes, CONTENT, bytes.length));
    return ours ? link(ByteBuffer.wrap(content)) : Optional.empty();
  }

  private static Optional<SignedLink> link(ByteBuffer content) {
    int code = content.get();
    UUID reference = new UUID(content.getLong(), content.getLong());
    Instant issued = instant(content.getInt());
    Instant renewFrom = instant(content.getInt());
    return Arrays.stream(LinkPurpose.values())
        .filter(purpose -> purpose.code() == code)
        .findFirst()
        .map(purpose -> new SignedLink(purpose, reference, issued, renewFrom));
  }

  private static byte @Nullable [] decode(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private byte[] code(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(content), CODE);
    } catch (GeneralSecurityException every) {
      throw new IllegalStateException("every Java has HmacSHA256", every);
    }
  }

  private static int minutes(Instant instant) {
    return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), MINUTE));
  }

  private static Instant instant(int minutes) {
    return Instant.ofEpochSecond((long) minutes * MINUTE);
  }
}
