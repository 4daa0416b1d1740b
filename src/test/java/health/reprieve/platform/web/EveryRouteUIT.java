package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Browser;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.Read;
import health.reprieve.testing.RealAddresses;
import health.reprieve.testing.ReprieveIT;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * No page is left out: runs after all other tests and looks at each page that none of them has
 * looked at.
 */
@NeedsBrowser
@Order(Integer.MAX_VALUE)
class EveryRouteUIT extends ReprieveIT {

  /** What is no page of its own, by the reason. */
  private static final Map<String, List<String>> NO_PAGES =
      Map.of(
          "part of a page, looked at there",
          List.of(
              "/appointments/of/{patient}",
              "/exports/list",
              "/notices/of/{patient}",
              "/sheets/of/{patient}",
              "/visits/of/{patient}",
              "/waitlist/drawer",
              "/worklist/stranded"),
          "a file to download",
          List.of(
              "/exports/{id}/file",
              "/reports/conditions.csv",
              "/reports/conditions.pdf",
              "/reports/conditions.xlsx",
              "/reports/conditions/{condition}/courses.csv",
              "/reports/conditions/{condition}/mood.csv",
              "/reports/conditions/{condition}/opioids.csv",
              "/reports/operations.csv",
              "/reports/operations.xlsx",
              "/reports/patients/{patient}/referrer.pdf",
              "/trajectory/of/{patient}/trajectory.csv"),
          "leads on to another page",
          List.of("/"),
          "read by programs",
          List.of("/alive", "/board/events"));

  private static final Set<String> LISTED =
      NO_PAGES.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());

  private static Browser browser;

  @BeforeAll
  static void open() {
    ClinicFixture.open();
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void every_page_is_accessible_and_silent() {
    try (RealAddresses addresses = new RealAddresses()) {
      pages().stream()
          .filter(page -> Browser.examined().stream().noneMatch(page::answers))
          .forEach(page -> look(page, addresses.of(page.route())));
    }
  }

  private static void look(Read page, String address) {
    ClockApi.reset();
    browser.look(page.person(), address, page.route().replaceAll("\\W+", "-").substring(1));
    assertThat(Browser.examined()).as(address).anyMatch(page::answers);
  }

  private static List<Read> pages() {
    return Read.all().stream()
        .filter(Read::isPage)
        .filter(read -> !LISTED.contains(read.route()))
        .toList();
  }

  @Test
  void what_is_listed_as_no_page_stands_in_the_application() {
    assertThat(Read.all().stream().map(Read::route)).containsAll(LISTED);
  }
}
