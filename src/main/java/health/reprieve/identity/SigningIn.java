package health.reprieve.identity;

import health.reprieve.identity.domain.CallerAddress;
import health.reprieve.identity.domain.SignInRefused;
import health.reprieve.identity.domain.SignInToken;
import health.reprieve.identity.domain.TooManyTries;
import health.reprieve.identity.persistence.StandingSignIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs staff in and out and recognises them by their token. The password is checked between two
 * transactions: that takes long on purpose, and no connection or lock may wait for it.
 */
@ApplicationScoped
public class SigningIn {

  private final SignInBook book;
  private final StandingSignIns standing;
  private final Passwords passwords;
  private final Clock clock;

  @Inject
  SigningIn(SignInBook book, StandingSignIns standing, Passwords passwords, Clock clock) {
    this.book = book;
    this.standing = standing;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * @return the token that recognises the caller from now on
   * @throws SignInRefused if name and password do not belong together or the account is closed
   * @throws TooManyTries if too many failed before under this name or from this address
   */
  public SignInToken signIn(String username, String password, CallerAddress from) {
    Instant now = clock.instant();
    String name = username.strip();
    Optional<SignInBook.Account> account = book.admit(name, from, now);
    boolean right = passwords.match(password, account.map(SignInBook.Account::passwordHash));
    if (account.isEmpty() || !right) {
      book.fail(name, from, now);
      throw new SignInRefused();
    }
    return book.open(account.get().id(), name, from, now);
  }

  /** Who shows this token, unless it is unknown, has run out, or the account was closed. */
  public Optional<StaffView> recognise(SignInToken token) {
    try {
      return standing.holder(token, clock.instant()).map(SigningIn::view);
    } catch (SQLException silent) {
      throw new IllegalStateException("the database does not answer", silent);
    }
  }

  private static StaffView view(StandingSignIns.Holder holder) {
    return new StaffView(
        holder.id(),
        holder.username(),
        holder.displayName(),
        holder.role(),
        true,
        holder.version());
  }

  public void signOut(SignInToken token) {
    book.signOut(token);
  }
}
