package health.reprieve.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that a signed-in browser shows with each request: 256 random bits. The database knows
 * its SHA-256 only.
 *
 * @param text as it stands in the cookie
 */
public record SignInToken(String text) {

  /** Name of the cookie that carries it. */
  public static final String COOKIE = "reprieve";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  public static SignInToken create() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new SignInToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  public static SignInToken of(String text) {
    return new SignInToken(text);
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("every Java has SHA-256", every);
    }
  }

  @Override
  public String toString() {
    return "SignInToken[hidden]";
  }
}
