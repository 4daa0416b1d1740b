package health.reprieve.identity;

import health.reprieve.identity.domain.CallerAddress;
import health.reprieve.identity.domain.FailedTries;
import health.reprieve.identity.domain.SignIn;
import health.reprieve.identity.domain.SignInToken;
import health.reprieve.identity.domain.Staff;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.identity.domain.TooManyTries;
import health.reprieve.identity.persistence.FailedTriesRepository;
import health.reprieve.identity.persistence.SignInRepository;
import health.reprieve.identity.persistence.StaffRepository;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The steps of a sign-in that need the database, each a transaction of its own. */
@Retry
@Transactional
@ApplicationScoped
public class SignInBook {

  /** Failures under one name that cost no wait. */
  private static final int FREE_BY_NAME = 5;

  /** From one address a whole clinic may sign in. */
  private static final int FREE_BY_ADDRESS = 50;

  private final StaffRepository staff;
  private final SignInRepository signIns;
  private final FailedTriesRepository tries;

  @Inject
  SignInBook(StaffRepository staff, SignInRepository signIns, FailedTriesRepository tries) {
    this.staff = staff;
    this.signIns = signIns;
    this.tries = tries;
  }

  /** An open account: whose it is and what its password is checked against. */
  record Account(StaffId id, String passwordHash) {}

  /**
   * Lets a try through.
   *
   * @return the account of this name, unless there is none or it is closed
   * @throws TooManyTries if the name or the address has to wait
   */
  Optional<Account> admit(String name, CallerAddress from, Instant now) {
    tries.find(tries.key(from)).ifPresent(one -> one.admit(FREE_BY_ADDRESS, now));
    tries.find(tries.key(name)).ifPresent(one -> one.admit(FREE_BY_NAME, now));
    return staff
        .findByUsername(name)
        .filter(Staff::active)
        .map(person -> new Account(person.id(), person.passwordHash()));
  }

  /** Counts a failed try. */
  void fail(String name, CallerAddress from, Instant now) {
    of(tries.key(from), now).fail(FREE_BY_ADDRESS, now);
    of(tries.key(name), now).fail(FREE_BY_NAME, now);
    tries.removeBefore(now.minus(FailedTries.REMEMBERED));
  }

  private FailedTries of(byte[] key, Instant now) {
    return tries
        .find(key)
        .orElseGet(
            () -> {
              FailedTries first = new FailedTries(key, now);
              tries.add(first);
              return first;
            });
  }

  /** Opens a sign-in. The name's failures are forgotten, the address keeps its own. */
  SignInToken open(StaffId person, String name, CallerAddress from, Instant now) {
    tries.find(tries.key(from)).ifPresent(one -> one.letGo(now));
    forgive(name);
    SignInToken token = SignInToken.create();
    signIns.removeExpired(now);
    signIns.add(new SignIn(token, person, now));
    return token;
  }

  /** Forgets the failures under a name. */
  void forgive(String name) {
    tries.find(tries.key(name)).ifPresent(tries::remove);
  }

  /** Ends all sign-ins of a person at once. */
  void endAllOf(StaffId person) {
    signIns.removeAllOf(person);
  }

  void signOut(SignInToken token) {
    signIns.find(token).ifPresent(signIns::remove);
  }
}
