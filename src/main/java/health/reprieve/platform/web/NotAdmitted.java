package health.reprieve.platform.web;

import health.reprieve.platform.problem.Forbidden;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The caller is signed in, but the page or resource does not name their role. */
public class NotAdmitted extends Forbidden {

  private NotAdmitted(String detail) {
    super(detail);
  }

  /**
   * @param roles codes of those that it is open to
   * @param manager whether the caller is the one whom everybody else would ask
   */
  static NotAdmitted to(Set<String> roles, boolean manager) {
    String others =
        roles.stream()
            .map(role -> role.toLowerCase(Locale.ROOT).replace('_', ' '))
            .sorted()
            .collect(Collectors.joining(", "));
    return new NotAdmitted(
        "Your role does not open this. It is open to: %s.%s"
            .formatted(others, manager ? "" : " Ask the manager if you need it."));
  }
}
