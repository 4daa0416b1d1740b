package health.reprieve.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Drives the page that takes in files, as a browser sends its form. */
public final class ImportPages {

  private static final String PATH = "/imports";
  private static final String BOUNDARY = "boundary-of-the-parts";
  private static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final Client client;

  private ImportPages(Client client) {
    this.client = client;
  }

  public static ImportPages as(Client client) {
    return new ImportPages(client);
  }

  public String show() {
    return client.get(PATH).expect(200).body();
  }

  public String check(String file) {
    return send("check", file, "").expect(200).body();
  }

  /** The part that htmx puts into the page after a dry run. */
  public String checkInPlace(String file) {
    return send("check", file, "", "HX-Request", "true").expect(200).body();
  }

  public String load(String file) {
    return send("import", file, "").expect(200).body();
  }

  public String loadGoodRows(String file) {
    return send("import", file, part("goodRowsOnly", "", "on")).expect(200).body();
  }

  public String checkRefused(String file, int status) {
    return send("check", file, "").expect(status).body();
  }

  public String loadRefused(String file, int status) {
    return send("import", file, "").expect(status).body();
  }

  /** What is answered to a dry run that leaves bad rows out. */
  public String checkGoodRows(String file) {
    return send("check", file, part("goodRowsOnly", "", "on")).expect(200).body();
  }

  /** What is answered to a form in which no file was chosen. */
  public String checkNothing(int status) {
    String nothing = "; filename=\"\"\r\nContent-Type: application/octet-stream";
    return sendPart(part("file", nothing, ""), "check", "").expect(status).body();
  }

  /** The first line of the answer to a form that is announced to be this long. */
  public String announce(long length) {
    return ImportsApi.as(client).announce(PATH, CONTENT_TYPE, length);
  }

  /**
   * Sends a form that imports a file whose length is not announced, until an answer comes.
   *
   * @param file what it begins with
   * @param most bytes to send after that
   */
  public ImportsApi.Sent pour(String file, long most) {
    String beginning = part("act", "", "import") + part("goodRowsOnly", "", "on") + filePart(file);
    return ImportsApi.as(client).pour(PATH, CONTENT_TYPE, beginning, most, "</html>");
  }

  private Answer send(String act, String file, String more, String... headers) {
    return sendPart(filePart(file), act, more, headers);
  }

  private Answer sendPart(String filePart, String act, String more, String... headers) {
    String body = filePart + part("act", "", act) + more + "--" + BOUNDARY + "--\r\n";
    return client.send(
        "POST",
        PATH,
        BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)),
        CONTENT_TYPE,
        new ArrayList<>(List.of(headers)));
  }

  private static String filePart(String file) {
    return part("file", "; filename=\"diaries.csv\"\r\nContent-Type: text/csv", file);
  }

  private static String part(String name, String more, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, more, content);
  }
}
