package health.reprieve.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/**
 * Hashes and checks passwords: PBKDF2 with HMAC-SHA-512 and 210 000 rounds, the count that OWASP's
 * password storage cheat sheet names for it.
 */
@ApplicationScoped
public class Passwords {

  /** Characters that a password has at least. */
  public static final int SHORTEST = 12;

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32",
          "Pbkdf2PasswordHash.KeySizeBytes", "64");

  private final Pbkdf2PasswordHash algorithm;
  private final String nobodysHash;

  @Inject
  Passwords(Pbkdf2PasswordHash algorithm) {
    this.algorithm = algorithm;
    algorithm.initialize(PARAMETERS);
    nobodysHash = algorithm.generate("nobody".toCharArray());
  }

  public String hash(String password) {
    return algorithm.generate(password.toCharArray());
  }

  /** Takes as long for an unknown name as for a known one. */
  boolean match(String password, Optional<String> hash) {
    return algorithm.verify(password.toCharArray(), hash.orElse(nobodysHash)) && hash.isPresent();
  }
}
