package health.reprieve.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Chromium of the machine. Every message in a page's console is kept: a good page has none. */
public final class Browser implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private static final List<String> WHERE_SYSTEMS_PUT_IT =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final Pattern REFUSED =
      Pattern.compile("^Failed to load resource: .* status of (400|409|412|422) ");

  private static final Pattern NOT_FOR_THEM =
      Pattern.compile("^Failed to load resource: .* status of (403|404) ");

  /** In CSS pixels: a software renderer needs seconds for each ten thousand more. */
  private static final int TALLEST = 4_000;

  private static final String CUT_OFF =
      "[...document.querySelectorAll('.topbar :is(a, button, input), .bhead :is(a, button, input)')]"
          + ".filter(one => one.getBoundingClientRect().right > innerWidth)"
          + ".map(one => one.textContent.trim())";

  /** In CSS pixels as drawn. */
  private static final String SMALLEST_WORDS =
      "Math.min(...[...document.querySelectorAll('figure svg[role=img] text')].map(text => {"
          + " const matrix = text.getScreenCTM();"
          + " return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b);"
          + "}))";

  private static final String STATUS =
      "performance.getEntriesByType('navigation')[0].responseStatus";

  private static final int OK = 200;

  private static final Set<String> EXAMINED = new HashSet<>();

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Where Chromium is: where the environment says and nowhere else, or where systems put it. */
  static Optional<Path> program() {
    return program(System.getenv("REPRIEVE_CHROMIUM"));
  }

  static Optional<Path> program(@Nullable String named) {
    return (named == null ? WHERE_SYSTEMS_PUT_IT : List.of(named))
        .stream()
            .map(Path::of)
            .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
            .findFirst();
  }

  public static Browser start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    LaunchOptions options =
        new LaunchOptions().setExecutablePath(program().orElseThrow()).setArgs(ARGUMENTS);
    return new Browser(playwright, playwright.chromium().launch(options));
  }

  /** A window of its own for this person, signed in. */
  public Page as(Client person) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setBaseURL(Server.uri("/").toString()));
    if (!person.cookie().isEmpty()) {
      String[] nameAndValue = person.cookie().split("=", 2);
      context.addCookies(
          List.of(new Cookie(nameAndValue[0], nameAndValue[1]).setUrl(Server.uri("/").toString())));
    }
    Page page = context.newPage();
    page.onConsoleMessage(message -> note(page, message));
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /** A phone's window, not signed in. */
  public Page phone(boolean script) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true)
                .setJavaScriptEnabled(script)
                .setBaseURL(Server.uri("/").toString()));
    Page page = context.newPage();
    page.onConsoleMessage(message -> note(page, message));
    return page;
  }

  /**
   * That a form was refused, or that the page itself tells of a refusal, stands in the console as
   * well; it is no complaint about the page.
   */
  private void note(Page page, ConsoleMessage message) {
    boolean refusedForm = REFUSED.matcher(message.text()).find();
    boolean refusedPage =
        message.location().startsWith(page.url()) && NOT_FOR_THEM.matcher(message.text()).find();
    if (!refusedForm && !refusedPage) {
      complaints.add(page.url() + ": " + message.text());
    }
  }

  /** Opens a page, keeps its pictures, and fails unless it is accessible and silent. */
  public void look(Client person, String path, String name) {
    Page page = as(person);
    try {
      page.navigate(path);
      examine(page, name);
      expectEverythingInTheWindow(page);
      expectNoComplaints();
    } catch (TimeoutError late) {
      throw new AssertionError(inOneLine(late), late);
    } finally {
      page.context().close();
    }
  }

  /** A summary of failed tests keeps the first line alone; what was waited for stands below it. */
  private static String inOneLine(TimeoutError late) {
    return String.valueOf(late.getMessage()).lines().map(String::strip).collect(joining(" "));
  }

  /**
   * Keeps the open page's pictures in both themes and fails unless it is accessible in both. A
   * theme changes nothing but colours, so that the second one is asked about these alone.
   */
  public static void examine(Page page, String name) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    if (page.evaluate(STATUS).equals(OK)) {
      EXAMINED.add(URI.create(page.url()).getPath());
    }
    paint(page, ColorScheme.DARK);
    picture(page, name + "-dark");
    Axe.expectNothingSeriousInColours(page);
    paint(page, ColorScheme.LIGHT);
    picture(page, name + "-light");
    Axe.expectNothingSerious(page);
  }

  /** The paths of the pages that were examined so far, by any test; no refusals. */
  public static Set<String> examined() {
    return Set.copyOf(EXAMINED);
  }

  private static void paint(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** Fails if any page wrote to its console: a blocked style, a script's error, a missing file. */
  public void expectNoComplaints() {
    assertThat(complaints).isEmpty();
  }

  /**
   * Fails if the page of a phone scrolls sideways, tables that scroll in themselves apart, or if
   * the window of a small laptop cuts anything off that is used above the page.
   */
  private static void expectEverythingInTheWindow(Page page) {
    page.setViewportSize(390, 844);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s in a window of 390", page.url())
        .isLessThanOrEqualTo(390);
    page.setViewportSize(1366, 900);
    assertThat(page.evaluate(CUT_OFF)).as("cut off on %s", page.url()).isEqualTo(List.of());
  }

  /**
   * Fails if a phone shows a plot's words smaller than they are meant to be, without a hint that it
   * scrolls, or if the page itself scrolls sideways.
   */
  public static void expectPlotsReadableOnAPhone(Page page) {
    page.setViewportSize(360, 800);
    assertThat(((Number) page.evaluate(SMALLEST_WORDS)).doubleValue())
        .as("smallest words of a plot on %s", page.url())
        .isGreaterThanOrEqualTo(10.9);
    assertThat(page.locator("figure ~ .wide__hint, figure .wide__hint").first().isVisible())
        .isTrue();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  /** Keeps a picture of the page down to {@link #TALLEST} under {@code target/screenshots}. */
  public static void picture(Page page, String name) {
    double height = ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setClip(0, 0, page.viewportSize().width, Math.min(height, TALLEST))
            .setPath(Path.of(System.getProperty("reprieve.target"), "screenshots", name + ".png")));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
