package health.reprieve.identity;

import health.reprieve.identity.domain.SignIn;
import health.reprieve.identity.domain.SignInRefused;
import health.reprieve.identity.domain.SignInToken;
import health.reprieve.identity.domain.Staff;
import health.reprieve.identity.persistence.SignInRepository;
import health.reprieve.identity.persistence.StaffRepository;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Signs staff in and out and recognises them by their token. */
@Retry
@Transactional
@RequestScoped
public class SigningIn {

  private final StaffRepository staff;
  private final SignInRepository signIns;
  private final Passwords passwords;
  private final Clock clock;

  @Inject
  SigningIn(StaffRepository staff, SignInRepository signIns, Passwords passwords, Clock clock) {
    this.staff = staff;
    this.signIns = signIns;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * @return the token that recognises the caller from now on
   * @throws SignInRefused if name and password do not belong together or the account is closed
   */
  public SignInToken signIn(String username, String password) {
    Instant now = clock.instant();
    Optional<Staff> found = staff.findByUsername(username.strip());
    boolean right = passwords.match(password, found.map(Staff::passwordHash));
    Staff person = found.filter(one -> right && one.active()).orElseThrow(SignInRefused::new);
    SignInToken token = SignInToken.create();
    signIns.removeExpired(now);
    signIns.add(new SignIn(token, person.id(), now));
    return token;
  }

  /** Who shows this token, unless it is unknown, has run out, or the account was closed. */
  public Optional<StaffView> recognise(SignInToken token) {
    Instant now = clock.instant();
    return signIns
        .find(token)
        .filter(signIn -> signIn.validAt(now))
        .flatMap(signIn -> staff.find(signIn.staff()))
        .filter(Staff::active)
        .map(StaffView::of);
  }

  public void signOut(SignInToken token) {
    signIns.find(token).ifPresent(signIns::remove);
  }
}
