package health.reprieve.identity.persistence;

import health.reprieve.identity.domain.SignInToken;
import health.reprieve.platform.persistence.DatabaseSource;
import health.reprieve.platform.persistence.InstantConverter;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Reads whether sign-ins still stand, by plain JDBC: asked outside requests and transactions. */
@Dependent
public class StandingSignIns {

  private static final String STANDING =
      "select 1 from sign_in i join staff s on s.id = i.staff_id"
          + " where i.token_hash = ? and i.expires_at > ? and s.active";

  @Resource(lookup = DatabaseSource.NAME)
  private DataSource source;

  /**
   * Those of the tokens that recognise somebody at this moment.
   *
   * @throws SQLException if the database does not answer
   */
  public Set<SignInToken> among(Set<SignInToken> tokens, Instant now) throws SQLException {
    Set<SignInToken> standing = new HashSet<>();
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(STANDING)) {
      for (SignInToken token : tokens) {
        select.setBytes(1, token.hash());
        select.setObject(2, InstantConverter.toNative(now));
        try (ResultSet row = select.executeQuery()) {
          if (row.next()) {
            standing.add(token);
          }
        }
      }
    }
    return standing;
  }
}
