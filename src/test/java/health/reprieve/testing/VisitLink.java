package health.reprieve.testing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * The pages of a visit's link, as a patient's phone without script and without sign-in uses them.
 */
public final class VisitLink {

  public static final String MAIN_HEADING = "Will you come?";

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Pattern DAY = Pattern.compile("/times\\?day=([0-9-]+)\"");
  private static final Pattern TIME = Pattern.compile("name=\"start\" value=\"([^\"]+)\"");

  private final String path;
  private final Forms phone = Forms.as(Client.nobody());

  private VisitLink(String path) {
    this.path = path;
  }

  /** The link as it stands in a letter. */
  public static VisitLink at(String path) {
    return new VisitLink(path);
  }

  /** The same with its last sign changed. */
  public VisitLink forged() {
    char last = path.charAt(path.length() - 2);
    return new VisitLink(
        path.substring(0, path.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + path.charAt(path.length() - 1));
  }

  public String path() {
    return path;
  }

  public String open() {
    return phone.get(path);
  }

  public Answer tryOpen() {
    return Client.nobody().get(path);
  }

  /** Taps the button on a page that was opened. */
  public String confirm(String page) {
    phone.send(path + "/confirm", "version", version(page));
    return open();
  }

  public String confirmRefused(String page, int status) {
    return phone.refused(path + "/confirm", status, "version", version(page));
  }

  public List<String> days() {
    return DAY.matcher(phone.get(path + "/times")).results().map(day -> day.group(1)).toList();
  }

  public Answer tryDays() {
    return Client.nobody().get(path + "/times");
  }

  /** The page with the times of one day. */
  public String day(String day) {
    return phone.get(path + "/times?day=" + day);
  }

  public List<String> times(String day) {
    return TIME.matcher(day(day)).results().map(time -> time.group(1)).toList();
  }

  /** Taps a time on the page of a day; the page that follows. */
  public String move(String day, String start) {
    Answer answer = phone.send(path + "/move", "version", version(day(day)), "start", start);
    return phone.get(answer.header("Location"));
  }

  /** What a tap on a time says that is not to be had. */
  public String moveRefused(String version, String start, int status) {
    return phone.refused(path + "/move", status, "version", version, "start", start);
  }

  public Answer tryMove(String version, String start) {
    return phone.answer(path + "/move", "version", version, "start", start);
  }

  public String renew() {
    return phone.get(phone.send(path + "/renew").header("Location"));
  }

  public static String version(String page) {
    Matcher version = VERSION.matcher(page);
    Assertions.assertThat(version.find()).as(page).isTrue();
    return version.group(1);
  }
}
