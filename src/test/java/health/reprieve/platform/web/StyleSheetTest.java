package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheet holds what pages use and nothing else. */
class StyleSheetTest {

  private static final Path STYLES = Path.of("src/main/webapp/css/components.css");
  private static final Pattern NOT_SELECTORS =
      Pattern.compile("/\\*.*?\\*/|\\{[^{}]*\\}|\"[^\"]*\"|\\d*\\.\\d+\\w*", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z_][\\w-]*)");

  /** Names that templates put together, such as the colours of a plot's lines. */
  private static final Pattern COMPOSED = Pattern.compile("[dfg]\\d|scale--\\w+");

  @Test
  void every_class_with_a_rule_is_used_by_a_template_or_code() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String folder : new String[] {"src/main/jte", "src/main/java", "src/main/webapp/js"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Pattern.compile("[^\\w-]+")
              .splitAsStream(Files.readString(file))
              .filter(word -> !word.isEmpty())
              .forEach(used::add);
        }
      }
    }
    assertThat(classes())
        .as("rules in components.css for classes that nothing has")
        .isNotEmpty()
        .allMatch(name -> used.contains(name) || COMPOSED.matcher(name).matches());
  }

  private static Set<String> classes() throws IOException {
    String selectors = NOT_SELECTORS.matcher(Files.readString(STYLES)).replaceAll(" ");
    Set<String> classes = new TreeSet<>();
    CLASS.matcher(selectors).results().forEach(found -> classes.add(found.group(1)));
    return classes;
  }
}
