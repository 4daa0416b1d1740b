package health.reprieve.notices;

import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the environment says of the servers outside; {@code README.md} lists the names. */
final class Settings {

  private Settings() {}

  static Optional<String> text(String name) {
    return ConfigProvider.getConfig()
        .getOptionalValue("reprieve." + name, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
