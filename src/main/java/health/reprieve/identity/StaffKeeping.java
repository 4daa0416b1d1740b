package health.reprieve.identity;

import health.reprieve.identity.domain.Role;
import health.reprieve.identity.domain.Staff;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.identity.domain.UsernameTaken;
import health.reprieve.identity.persistence.SignInRepository;
import health.reprieve.identity.persistence.StaffRepository;
import health.reprieve.platform.Ids;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds staff, changes their role, closes and reopens their accounts. */
@Retry
@Transactional
@RequestScoped
public class StaffKeeping {

  private final StaffRepository staff;
  private final SignInRepository signIns;
  private final Passwords passwords;
  private final Clock clock;

  @Inject
  StaffKeeping(StaffRepository staff, SignInRepository signIns, Passwords passwords, Clock clock) {
    this.staff = staff;
    this.signIns = signIns;
    this.passwords = passwords;
    this.clock = clock;
  }

  public List<StaffView> all() {
    return staff.all().stream().map(StaffView::of).toList();
  }

  /**
   * One staff member.
   *
   * @throws NotFound if there is nobody with this id
   */
  public StaffView get(StaffId id) {
    return StaffView.of(staff.get(id));
  }

  /**
   * Adds somebody who may sign in from now on.
   *
   * @throws UsernameTaken if another person signs in under this name
   */
  public StaffView add(String username, String displayName, Role role, String password) {
    Staff person =
        new Staff(
            Ids.next(), username, displayName, role, passwords.hash(password), clock.instant());
    staff.add(person);
    return StaffView.of(person);
  }

  /**
   * Changes a person's name, role, account or password. A closed account and a new password end its
   * sign-ins at once.
   *
   * @param version that the caller has read
   * @param newPassword null to keep the one they have
   * @throws Stale if somebody changed them meanwhile
   */
  public StaffView change(
      StaffId id,
      int version,
      String displayName,
      Role role,
      boolean active,
      @Nullable String newPassword) {
    Staff person = staff.get(id);
    Stale.refuseUnless("staff member", person.version(), version);
    person.describe(displayName, role, active);
    if (newPassword != null) {
      person.changePassword(passwords.hash(newPassword));
    }
    if (!active || newPassword != null) {
      signIns.removeAllOf(id);
    }
    staff.flush();
    return StaffView.of(person);
  }

  /** Makes the first account of an empty database; does nothing where anybody has one. */
  void addFirst(String username, String password) {
    if (staff.isEmpty()) {
      add(username, "Manager", Role.MANAGER, password);
    }
  }
}
