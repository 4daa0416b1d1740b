package health.reprieve.identity;

import health.reprieve.identity.domain.Role;
import health.reprieve.platform.web.Frame;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells each page who is signed in. */
@Dependent
public class FrameCaption {

  private final CurrentStaff current;

  @Inject
  FrameCaption(CurrentStaff current) {
    this.current = current;
  }

  void fill(@Observes Frame.Wanted frame) {
    current
        .known()
        .ifPresent(
            staff -> {
              Role role = staff.role();
              frame.person(staff.displayName(), role.name(), role.words());
            });
  }
}
