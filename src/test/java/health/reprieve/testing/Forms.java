package health.reprieve.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pages and sends their forms as one client, as a browser does. */
public final class Forms {

  private static final Pattern MORE = Pattern.compile("href=\"([^\"]+)\">More</a>");

  private final Client client;

  private Forms(Client client) {
    this.client = client;
  }

  public static Forms as(Client client) {
    return new Forms(client);
  }

  /** The HTML of a page. */
  public String get(String path) {
    return client.get(path).expect(200).body();
  }

  /**
   * The HTML of the first page of a list that holds this text, leafing by its own link to more.
   *
   * @throws AssertionError if no page of the list holds it
   */
  public String leafTo(String path, String text) {
    String html = get(path);
    Matcher more = MORE.matcher(html);
    if (html.contains(text)) {
      return html;
    }
    assertThat(more.find()).as("more of %s, looking for %s", path, text).isTrue();
    return leafTo(more.group(1).replace("&amp;", "&"), text);
  }

  /** Sends a form, name then value, and expects to be led on. */
  public Answer send(String path, String... fields) {
    return post(path, fields).expect(303);
  }

  /** Sends a form that is refused with this status; the HTML of the page that says why. */
  public String refused(String path, int status, String... fields) {
    return post(path, fields).expect(status).body();
  }

  /** Sends a form; whatever is answered. */
  public Answer answer(String path, String... fields) {
    return post(path, fields);
  }

  private Answer post(String path, String... fields) {
    StringJoiner body = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return client.send(
        "POST",
        path,
        BodyPublishers.ofString(body.toString()),
        "application/x-www-form-urlencoded",
        List.of());
  }
}
