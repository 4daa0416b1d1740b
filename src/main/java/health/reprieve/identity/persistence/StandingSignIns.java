package health.reprieve.identity.persistence;

import health.reprieve.identity.domain.Role;
import health.reprieve.identity.domain.SignInToken;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.persistence.DatabaseSource;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.UuidConverter;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Reads whose sign-ins stand, by plain JDBC: asked at the door of each request and by open boards,
 * outside transactions.
 */
@Dependent
public class StandingSignIns {

  /**
   * Class of SQL states. The pool looks at a connection once a second: one that the database has
   * ended since is found out here, and another is asked while it is still held.
   */
  private static final String CONNECTION_GONE = "08";

  private static final String OF_TOKEN =
      " from sign_in i join staff s on s.id = i.staff_id"
          + " where i.token_hash = ? and i.expires_at > ? and s.active";
  private static final String STANDING = "select 1" + OF_TOKEN;

  private static final String HOLDER =
      "select s.id, s.username, s.display_name, s.role, s.version" + OF_TOKEN;

  @Resource(lookup = DatabaseSource.NAME)
  private DataSource source;

  /** A member of staff whose account is open, as the door needs to know them. */
  public record Holder(StaffId id, String username, String displayName, Role role, int version) {}

  /**
   * Whoever signed in with this token, if it stands at this moment and the account is open.
   *
   * @throws SQLException if the database does not answer
   */
  public Optional<Holder> holder(SignInToken token, Instant now) throws SQLException {
    try (Connection connection = source.getConnection()) {
      try {
        return holder(connection, token, now);
      } catch (SQLException failure) {
        if (!String.valueOf(failure.getSQLState()).startsWith(CONNECTION_GONE)) {
          throw failure;
        }
        try (Connection another = source.getConnection()) {
          return holder(another, token, now);
        }
      }
    }
  }

  private static Optional<Holder> holder(Connection connection, SignInToken token, Instant now)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HOLDER)) {
      select.setBytes(1, token.hash());
      select.setObject(2, InstantConverter.toNative(now));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(holder(row)) : Optional.empty();
      }
    }
  }

  private static Holder holder(ResultSet row) throws SQLException {
    return new Holder(
        StaffId.of(UuidConverter.fromBytes(row.getBytes(1))),
        row.getString(2),
        row.getString(3),
        Role.valueOf(row.getString(4)),
        row.getInt(5));
  }

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
