package health.reprieve.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen at start, each by a system property or an environment variable; the property
 * wins.
 *
 * @param dataFolder {@code reprieve.data} or {@code REPRIEVE_DATA}; else {@code .reprieve/demo} in
 *     the user's home
 * @param port {@code reprieve.port} or {@code REPRIEVE_PORT}, 1 to 65535; else 8080. When it is
 *     taken, the next free one is used
 * @param stopWithParent {@code reprieve.stopWithParent}: stop when the process that started this
 *     one ends, so that a killed build leaves nothing running
 * @param namesMailServer whether the application's own settings name a mail server
 * @param namesPublicAddress whether they name where patients find the clinic
 */
record LaunchSettings(
    Path dataFolder,
    int port,
    boolean stopWithParent,
    boolean namesMailServer,
    boolean namesPublicAddress) {

  private static final int DEFAULT_PORT = 8080;

  static LaunchSettings from(Properties properties, Map<String, String> environment) {
    String data = chosen(properties.getProperty("reprieve.data"), environment.get("REPRIEVE_DATA"));
    String port = chosen(properties.getProperty("reprieve.port"), environment.get("REPRIEVE_PORT"));
    return new LaunchSettings(
        data == null
            ? Path.of(properties.getProperty("user.home"), ".reprieve", "demo")
            : Path.of(data).toAbsolutePath(),
        port == null ? DEFAULT_PORT : portNumber(port),
        Boolean.parseBoolean(properties.getProperty("reprieve.stopWithParent")),
        isNamed("reprieve.smtp.host", properties, environment),
        isNamed("reprieve.public.url", properties, environment));
  }

  /** Under the names by which the application finds it. */
  private static boolean isNamed(
      String setting, Properties properties, Map<String, String> environment) {
    String variable = setting.replace('.', '_');
    return Stream.of(
            properties.getProperty(setting),
            environment.get(setting),
            environment.get(variable),
            environment.get(variable.toUpperCase(Locale.ROOT)))
        .anyMatch(value -> value != null && !value.isBlank());
  }

  private static @Nullable String chosen(@Nullable String property, @Nullable String variable) {
    String value = property == null ? variable : property;
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static int portNumber(String text) {
    if (text.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    }
    throw new CannotStart(
        "REPRIEVE_PORT is '%s'. Give a whole number from 1 to 65535.".formatted(text));
  }
}
