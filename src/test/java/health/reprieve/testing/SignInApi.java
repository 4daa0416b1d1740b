package health.reprieve.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Drives the sign-in as a program does, from an address that a proxy names. */
public final class SignInApi {

  private final String address;

  private SignInApi(String address) {
    this.address = address;
  }

  public static SignInApi from(String address) {
    return new SignInApi(address);
  }

  public void signIn(String username, String password) {
    answer(username, password).expect(204);
  }

  public void refused(String username, String password) {
    answer(username, password).expectProblem(422, "sign-in-refused");
  }

  /** The refusal while the name or the address has to wait. */
  public Answer mustWait(String username, String password) {
    return answer(username, password).expectProblem(429, "too-many-tries");
  }

  /** The page that a browser gets instead of coming in. */
  public String pageRefused(String username, String password, int status) {
    return Client.nobody()
        .form(
            "/sign-in",
            Map.of("username", username, "password", password),
            "X-Forwarded-For",
            address)
        .expect(status)
        .body();
  }

  /** So many failures from this address, the last one just now. */
  public void failedAlready(int times) {
    failed("CONCAT('address', ?)", address, times);
  }

  /** So many failures under this name, the last one just now. */
  public static void failedUnder(String username, int times) {
    failed(
        "CONCAT('name', HEX(WEIGHT_STRING(CONVERT(? USING utf8mb4)"
            + " COLLATE utf8mb4_unicode_520_ci)))",
        username,
        times);
  }

  private static void failed(String hashed, String who, int times) {
    try (var database = Server.database();
        PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO failed_tries (who, failures, last_at, wait_until) VALUES (UNHEX(SHA2("
                    + hashed
                    + ", 256)), ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))")) {
      insert.setString(1, who);
      insert.setInt(2, times);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private Answer answer(String username, String password) {
    return Client.nobody()
        .send(
            "POST",
            "/api/sign-in",
            BodyPublishers.ofString(
                Answer.text(Map.of("username", username, "password", password))),
            "application/json",
            List.of("X-Forwarded-For", "192.0.2.1, " + address));
  }
}
