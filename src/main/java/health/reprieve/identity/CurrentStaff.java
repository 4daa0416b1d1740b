package health.reprieve.identity;

import health.reprieve.identity.domain.Role;
import health.reprieve.identity.domain.StaffId;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is asking, for the length of one request. */
@RequestScoped
public class CurrentStaff {

  private @Nullable StaffView staff;

  /** Said once by whoever recognised the caller. */
  public void is(StaffView recognised) {
    staff = recognised;
  }

  /** A patient acts by a signed link: nobody of the staff does, whoever's browser it is. */
  public void standsBack() {
    staff = null;
  }

  public Optional<StaffView> known() {
    return Optional.ofNullable(staff);
  }

  /**
   * The signed-in staff member.
   *
   * @throws IllegalStateException if nobody is signed in
   */
  public StaffView get() {
    return known().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  public StaffId id() {
    return get().id();
  }

  public String name() {
    return get().displayName();
  }

  public Role role() {
    return get().role();
  }
}
