package health.reprieve.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Reads what is delivered: Dockerfile, compose file, README, pom, and the settings in the code. */
public final class Delivery {

  private static final Path SOURCES = Path.of("src/main/java/health/reprieve");
  private static final Pattern APPLICATION =
      Pattern.compile("(?:\"reprieve\\.|MPCONFIG=reprieve\\.|Settings\\.text\\(\")([a-z.]+)[\"}]");
  private static final Pattern VARIABLE = Pattern.compile("REPRIEVE_[A-Z_]+");
  private static final Pattern ASKED = Pattern.compile("\\$\\{(REPRIEVE_[A-Z_]+)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

  private Delivery() {}

  /** Paths below the project's folder that the image copies from its build stage. */
  public static List<String> takenFromTheBuild() {
    return copies(true).map(path -> path.replaceFirst("^/build/", "")).toList();
  }

  /**
   * Paths below the project's folder that the image copies as they are, but for the whole of it.
   */
  public static List<String> takenFromTheProject() {
    return copies(false).filter(path -> !path.equals(".")).toList();
  }

  /** The names of all files that the image copies. */
  public static List<String> takenNames() {
    return Stream.concat(copies(true), copies(false))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .toList();
  }

  /** What an instruction that stands once in the Dockerfile says. */
  public static String instruction(String name) {
    List<String> all = instructions(name);
    if (all.size() != 1) {
      throw new AssertionError(name + " stands " + all.size() + " times in the Dockerfile");
    }
    return all.get(0);
  }

  public static List<String> baseImages() {
    return instructions("FROM");
  }

  /** The words of the command that the image runs. */
  public static List<String> entryPoint() {
    return WORD.matcher(instruction("ENTRYPOINT")).results().map(word -> word.group(1)).toList();
  }

  public static String javaRelease() {
    return first("pom.xml", "<maven.compiler.release>(\\d+)<");
  }

  public static String builtWar() {
    return "target/" + first("pom.xml", "<finalName>([^<]+)<") + ".war";
  }

  /** Where the build puts the application server. */
  public static String builtServer() {
    return "target/"
        + first("pom.xml", "<outputDirectory>\\$\\{project.build.directory\\}/(run)<")
        + "/"
        + first("pom.xml", "<destFileName>(payara[^<]+)<");
  }

  public static List<String> composedPorts() {
    return strings(part(service("application"), "ports"));
  }

  /** Settings that the compose file gives to the application. */
  public static Set<String> composedSettings() {
    Map<?, ?> given = (Map<?, ?>) part(service("application"), "environment");
    return given.keySet().stream()
        .map(String.class::cast)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Variables that the compose file takes from its own environment. */
  public static Set<String> settingsThatComposeAsksFor() {
    return found(ASKED, 1, text(Path.of("docker/compose.yml")));
  }

  /** Files that the compose file names, as seen from its folder. */
  public static List<String> filesThatComposeNames() {
    Map<?, ?> build = (Map<?, ?>) part(service("application"), "build");
    List<String> files = new ArrayList<>();
    files.add(build.get("context") + "/" + build.get("dockerfile"));
    Stream.of("database", "application")
        .flatMap(name -> strings(part(service(name), "volumes")).stream())
        .filter(volume -> volume.startsWith("."))
        .map(volume -> volume.split(":", 2)[0])
        .forEach(files::add);
    return files;
  }

  /** Environment variables that the application reads through its configuration. */
  public static Set<String> settingsOfTheApplication() {
    Set<String> settings = new TreeSet<>();
    for (Path source : sources()) {
      if (!source.startsWith(SOURCES.resolve("launcher"))) {
        found(APPLICATION, 1, text(source)).stream()
            .map(name -> "REPRIEVE_" + name.replace('.', '_').toUpperCase(Locale.ROOT))
            .forEach(settings::add);
      }
    }
    return settings;
  }

  public static Set<String> settingsOfTheLauncher() {
    return found(
        Pattern.compile("environment\\.get\\(\"(REPRIEVE_[A-Z_]+)\"\\)"),
        1,
        text(SOURCES.resolve("launcher/LaunchSettings.java")));
  }

  /** Variables in the first column of the README's table of settings of this part. */
  public static Set<String> explained(String part) {
    String readme = text(Path.of("README.md"));
    String heading = "| setting of " + (part.equals("compose") ? "" : "the ") + part + " ";
    int start = readme.indexOf(heading);
    if (start < 0) {
      throw new AssertionError("The README has no table that begins '" + heading + "'");
    }
    Set<String> settings = new TreeSet<>();
    readme
        .substring(start)
        .lines()
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|", 3)[1])
        .forEach(column -> settings.addAll(found(VARIABLE, 0, column)));
    return settings;
  }

  private static Stream<String> copies(boolean fromTheBuild) {
    return instructions("COPY").stream()
        .filter(copy -> copy.startsWith("--from=build ") == fromTheBuild)
        .map(copy -> copy.replaceFirst("^--from=build ", ""))
        .flatMap(copy -> Stream.of(copy.substring(0, copy.lastIndexOf(' ')).split(" ", -1)));
  }

  private static List<String> instructions(String name) {
    return text(Path.of("docker/Dockerfile"))
        .replaceAll("\\\\\\n\\s*", "")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .toList();
  }

  private static Map<?, ?> service(String name) {
    Map<?, ?> compose = new Yaml().load(text(Path.of("docker/compose.yml")));
    return (Map<?, ?>) part((Map<?, ?>) part(compose, "services"), name);
  }

  private static Object part(Map<?, ?> whole, String name) {
    return Objects.requireNonNull(whole.get(name), () -> "compose.yml has no " + name);
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  private static String first(String file, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text(Path.of(file)));
    if (!matcher.find()) {
      throw new AssertionError(file + " has no " + pattern);
    }
    return matcher.group(1);
  }

  private static Set<String> found(Pattern pattern, int group, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
