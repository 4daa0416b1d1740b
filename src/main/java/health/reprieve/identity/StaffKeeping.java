package health.reprieve.identity;

import health.reprieve.identity.domain.OwnAccount;
import health.reprieve.identity.domain.Role;
import health.reprieve.identity.domain.Staff;
import health.reprieve.identity.domain.StaffAdded;
import health.reprieve.identity.domain.StaffChanged;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.identity.domain.UsernameTaken;
import health.reprieve.identity.persistence.StaffRepository;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.KeyReused;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds staff, changes their role, closes and reopens their accounts. */
@Retry
@Transactional
@ApplicationScoped
public class StaffKeeping {

  private final StaffRepository staff;
  private final SignInBook signIns;
  private final Passwords passwords;
  private final RequestKeys keys;
  private final CurrentStaff current;
  private final Clock clock;
  private final Event<StaffAdded> added;
  private final Event<StaffChanged> changed;

  @Inject
  StaffKeeping(
      StaffRepository staff,
      SignInBook signIns,
      Passwords passwords,
      RequestKeys keys,
      CurrentStaff current,
      Clock clock,
      Event<StaffAdded> added,
      Event<StaffChanged> changed) {
    this.staff = staff;
    this.signIns = signIns;
    this.passwords = passwords;
    this.keys = keys;
    this.current = current;
    this.clock = clock;
    this.added = added;
    this.changed = changed;
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
   * @param once the caller's word for this request: its repeat gets whom the first added
   * @throws UsernameTaken if another person signs in under this name
   */
  public StaffView add(
      @Nullable String once, String username, String displayName, Role role, String password) {
    String caller = current.known().map(person -> person.id().value().toString()).orElse("nobody");
    StaffId id = StaffId.of(Ids.forRequest("staff member by " + caller, once));
    keys.claim(id.value(), username, displayName, role);
    return staff
        .find(id)
        .map(person -> again(person, password))
        .orElseGet(() -> admit(id, username, displayName, role, password));
  }

  /** No digest of a password is kept but its own slow hash. */
  private StaffView again(Staff person, String password) {
    if (!passwords.match(password, Optional.of(person.passwordHash()))) {
      throw new KeyReused();
    }
    return StaffView.of(person);
  }

  private StaffView admit(
      StaffId id, String username, String displayName, Role role, String password) {
    Staff person =
        new Staff(
            id.value(), username, displayName, role, passwords.hash(password), clock.instant());
    staff.add(person);
    added.fire(new StaffAdded(id, role));
    return StaffView.of(person);
  }

  /**
   * Changes a person's name, role, account or password. A closed account and a new password end its
   * sign-ins at once; with a new password nobody waits for what failed under the old one.
   *
   * @param version that the caller has read
   * @param newPassword null to keep the one they have
   * @throws Stale if somebody changed them meanwhile
   * @throws OwnAccount if managers would lock themselves out
   */
  public StaffView change(
      StaffId id,
      int version,
      String displayName,
      Role role,
      boolean active,
      @Nullable String newPassword) {
    Staff person = staff.get(id);
    Stale.refuseUnless(Reference.of("staff member", id.value()), person.version(), version);
    refuseLockingOneselfOut(id, role, active);
    person.describe(displayName, role, active);
    if (newPassword != null) {
      person.changePassword(passwords.hash(newPassword));
      signIns.forgive(person.username());
    }
    if (!active || newPassword != null) {
      signIns.endAllOf(id);
    }
    staff.flush();
    changed.fire(new StaffChanged(id, role, active, newPassword != null));
    return StaffView.of(person);
  }

  private void refuseLockingOneselfOut(StaffId id, Role role, boolean active) {
    boolean own = current.known().filter(caller -> caller.id().equals(id)).isPresent();
    if (own && (!active || role != current.role())) {
      throw new OwnAccount();
    }
  }

  /** Makes the first account of an empty database; does nothing where anybody has one. */
  void addFirst(String username, String password) {
    if (staff.isEmpty()) {
      add(null, username, "Manager", Role.MANAGER, password);
    }
  }
}
