package health.reprieve.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** The page of an offer's link, as a patient's phone uses it: no script, no sign-in. */
public final class OfferLink {

  public static final String QUESTION = "Shall we book this time for you?";

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final String path;
  private final Forms phone = Forms.as(Client.nobody());

  private OfferLink(String path) {
    this.path = path;
  }

  /** The link as it stands in a letter. */
  public static OfferLink at(String path) {
    return new OfferLink(path);
  }

  public String path() {
    return path;
  }

  public String open() {
    return phone.get(path);
  }

  /** Taps yes on a page that was opened; the page that follows. */
  public String accept(String page) {
    phone.send(path + "/accept", "version", version(page));
    return open();
  }

  /** Taps no on a page that was opened; the page that follows. */
  public String decline(String page) {
    phone.send(path + "/decline", "version", version(page));
    return open();
  }

  /** Taps yes; whatever is answered. */
  public Answer tryAccept(String page) {
    return phone.answer(path + "/accept", "version", version(page));
  }

  private static String version(String page) {
    Matcher version = VERSION.matcher(page);
    Assertions.assertThat(version.find()).as(page).isTrue();
    return version.group(1);
  }
}
