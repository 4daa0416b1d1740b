package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheets, those inside of templates as well, hold what pages use and nothing else. */
class StyleSheetTest {

  private static final String TEMPLATES = "src/main/jte";
  private static final String SCRIPTS = "src/main/webapp/js";
  private static final String CODE = "src/main/java";
  private static final String SHEETS = "src/main/webapp/css";

  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern NOT_SELECTORS =
      Pattern.compile("/\\*.*?\\*/|\\{[^{}]*\\}|\"[^\"]*\"|\\d*\\.\\d+\\w*", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z_][\\w-]*)");

  /** Where elements get their classes, in templates and in strings; choices inside are taken in. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("class=\\\\?\"((?:[^\"{\\\\]|\\{[^}]*\\})*)");

  /** Words that templates and code choose from; names of form fields are none. */
  private static final Pattern CHOICE =
      Pattern.compile(
          "(?:[?:>+]|(?<!name )=|return) \"( ?[a-z][\\w-]*(?: [a-z][\\w-]*)? ?)\""
              + "|\"([a-z]+--[a-z]+)\"");

  private static final Pattern STRING = Pattern.compile("[\"`]([a-z][\\w -]*)[\"`]");

  /** Names that templates put together, such as the colours of a plot's lines. */
  private static final Pattern COMPOSED = Pattern.compile("[dfg]\\d|scale--\\w+");

  @Test
  void every_class_with_a_rule_is_given_to_an_element() {
    Set<String> given = new TreeSet<>();
    Stream.of(TEMPLATES, SCRIPTS, CODE)
        .flatMap(StyleSheetTest::files)
        .forEach(file -> given.addAll(words(file, ATTRIBUTE)));
    files(TEMPLATES).forEach(file -> given.addAll(words(file, CHOICE)));
    files(CODE)
        .filter(file -> file.toString().contains("/web/"))
        .forEach(file -> given.addAll(words(file, CHOICE)));
    files(SCRIPTS).forEach(file -> given.addAll(words(file, STRING)));

    assertThat(classesWithRules())
        .as("rules for classes that nothing has")
        .isNotEmpty()
        .allMatch(name -> given.contains(name) || COMPOSED.matcher(name).matches());
  }

  private static List<String> words(Path file, Pattern place) {
    List<String> words = new ArrayList<>();
    String text = read(file).replaceAll("\\s+", " ");
    place
        .matcher(text)
        .results()
        .forEach(found -> words.addAll(List.of(found.group().split("[^\\w-]+", -1))));
    return words;
  }

  private static Set<String> classesWithRules() {
    Set<String> classes = new TreeSet<>();
    Stream.concat(
            files(SHEETS).map(StyleSheetTest::read),
            files(TEMPLATES)
                .flatMap(file -> STYLE.matcher(read(file)).results())
                .map(style -> style.group(1)))
        .map(rules -> NOT_SELECTORS.matcher(rules).replaceAll(" "))
        .flatMap(selectors -> CLASS.matcher(selectors).results())
        .forEach(found -> classes.add(found.group(1)));
    return classes;
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> found = Files.walk(Path.of(folder))) {
      return found.filter(Files::isRegularFile).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
