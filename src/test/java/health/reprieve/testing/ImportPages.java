package health.reprieve.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Drives the page that takes in files, as a browser sends its form. */
public final class ImportPages {

  private static final String PATH = "/imports";
  private static final String BOUNDARY = "boundary-of-the-parts";

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
    return sendPart("; filename=\"\"\r\nContent-Type: application/octet-stream", "check", "", "")
        .expect(status)
        .body();
  }

  /** The first line of the answer to a form that is announced to be this long. */
  public String announce(long length) {
    return ImportsApi.as(client)
        .announce(PATH, "multipart/form-data; boundary=" + BOUNDARY, length);
  }

  private Answer send(String act, String file, String more, String... headers) {
    return sendPart(
        "; filename=\"diaries.csv\"\r\nContent-Type: text/csv", act, file, more, headers);
  }

  private Answer sendPart(String named, String act, String file, String more, String... headers) {
    String body =
        part("file", named, file) + part("act", "", act) + more + "--" + BOUNDARY + "--\r\n";
    return client.send(
        "POST",
        PATH,
        BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)),
        "multipart/form-data; boundary=" + BOUNDARY,
        new ArrayList<>(List.of(headers)));
  }

  private static String part(String name, String more, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, more, content);
  }
}
