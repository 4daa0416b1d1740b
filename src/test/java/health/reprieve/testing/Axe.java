package health.reprieve.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What axe-core finds serious or critical on a page. It runs in the page alone: {@link AxeBuilder}
 * opens a second page for each question, so that the one under test stands in the background, and
 * reads its script anew.
 */
final class Axe {

  private static final String SCRIPT = script();

  private static final String SERIOUS =
      """
      async chosen => (await axe.run(document, {runOnly: chosen, resultTypes: ['violations']}))
        .violations
        .filter(rule => ['serious', 'critical'].includes(rule.impact))
        .map(rule => rule.id + ': ' + rule.nodes[0].html)
      """;

  private static final Map<String, Object> WCAG =
      Map.of(
          "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

  private static final Map<String, Object> COLOURS =
      Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

  private Axe() {}

  private static String script() {
    try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void expectNothingSerious(Page page) {
    run(page, WCAG);
  }

  /** Asks what can differ between two themes of the same page. */
  static void expectNothingSeriousInColours(Page page) {
    run(page, COLOURS);
  }

  private static void run(Page page, Map<String, Object> chosen) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(SCRIPT);
    }
    assertThat((List<?>) page.evaluate(SERIOUS, chosen)).as(page.url()).isEmpty();
  }
}
