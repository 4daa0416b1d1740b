package health.reprieve.identity;

import health.reprieve.platform.persistence.SchemaReady;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Lets a new clinic in: where nobody has an account yet, the manager named by {@code
 * reprieve.manager.username} and {@code reprieve.manager.password} gets one.
 */
@Dependent
public class FirstAccount {

  private final StaffKeeping staff;
  private final RequestContextController request;

  @Inject
  FirstAccount(StaffKeeping staff, RequestContextController request) {
    this.staff = staff;
    this.request = request;
  }

  void add(@Observes SchemaReady ready) {
    Config config = ConfigProvider.getConfig();
    Optional<String> username = config.getOptionalValue("reprieve.manager.username", String.class);
    Optional<String> password = config.getOptionalValue("reprieve.manager.password", String.class);
    if (username.isEmpty() || password.isEmpty()) {
      return;
    }
    if (password.get().length() < Passwords.SHORTEST) {
      throw new IllegalStateException(
          "REPRIEVE_MANAGER_PASSWORD needs at least %d characters; choose a longer one and start again"
              .formatted(Passwords.SHORTEST));
    }
    request.activate();
    try {
      staff.addFirst(username.get(), password.get());
    } finally {
      request.deactivate();
    }
  }
}
