package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;

/** Opens reports as one client. */
public final class ReportsApi {

  private final Client client;

  private ReportsApi(Client client) {
    this.client = client;
  }

  public static ReportsApi as(Client client) {
    return new ReportsApi(client);
  }

  /** The report of a whole year. */
  public JsonNode conditions(int year) {
    return conditions(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  public JsonNode conditions(LocalDate first, LocalDate last) {
    return tryConditions(query(first.toString(), last.toString())).expect(200).json();
  }

  /**
   * @param query such as {@code ?from=2026-01-01}, or nothing
   */
  public Answer tryConditions(String query) {
    return client.get("/api/reports/conditions" + query);
  }

  public Answer page(String query) {
    return client.get("/reports/conditions" + query);
  }

  /** The part about opioids, as the page asks for it. */
  public Answer opioidsPart(String query) {
    return client.send(
        "GET",
        "/reports/conditions/opioids" + query,
        BodyPublishers.noBody(),
        "application/json",
        List.of("HX-Request", "true"));
  }

  /** The same as a page of its own. */
  public Answer opioidsPage(String query) {
    return client.get("/reports/conditions/opioids" + query);
  }

  public Answer file(String query) {
    return client.get("/reports/conditions.csv" + query);
  }

  public Answer excel(String query) {
    return client.get("/reports/conditions.xlsx" + query);
  }

  public Answer pdf(String query) {
    return client.get("/reports/conditions.pdf" + query);
  }

  /**
   * The page of what is behind the row of a condition, or its file.
   *
   * @param what {@code courses}, {@code mood} or {@code opioids}, for the file with {@code .csv}
   */
  public Answer behind(String condition, String what, String query) {
    return client.get("/reports/conditions/" + condition + "/" + what + query);
  }

  /** How the clinic ran, from the first to the last day. */
  public JsonNode operations(String first, String last) {
    return tryOperations(query(first, last)).expect(200).json();
  }

  public Answer tryOperations(String query) {
    return client.get("/api/reports/operations" + query);
  }

  public Answer operationsPage(String query) {
    return client.get("/reports/operations" + query);
  }

  public Answer operationsFile(String query) {
    return client.get("/reports/operations.csv" + query);
  }

  public Answer operationsExcel(String query) {
    return client.get("/reports/operations.xlsx" + query);
  }

  public static String year(int year) {
    return query(year + "-01-01", year + "-12-31");
  }

  public static String query(String first, String last) {
    return "?from=" + first + "&to=" + last;
  }

  /** The row of a condition. */
  public static JsonNode condition(JsonNode report, String code) {
    for (JsonNode row : report.path("conditions")) {
      if (row.path("code").asText().equals(code)) {
        return row;
      }
    }
    throw new AssertionError("no row " + code + " in " + report);
  }

  /** The use of a chair, by its name, in the operations report. */
  public static JsonNode chairUse(JsonNode report, String chair) {
    for (JsonNode row : report.path("chairs")) {
      if (row.path("name").asText().equals(chair)) {
        return row.path("use");
      }
    }
    throw new AssertionError("no chair " + chair + " in " + report);
  }

  /** Minutes of one part of the visits in the operations report. */
  public static JsonNode timing(JsonNode figures, String what) {
    for (JsonNode timing : figures.path("timings")) {
      if (timing.path("what").asText().equals(what)) {
        return timing;
      }
    }
    throw new AssertionError("no timing " + what + " in " + figures);
  }

  /** The share of patients with relief at one threshold. */
  public static JsonNode relief(JsonNode figures, int percent) {
    for (JsonNode response : figures.path("responses")) {
      if (response.path("percent").asInt() == percent) {
        return response.path("relief");
      }
    }
    throw new AssertionError("no response at " + percent + " in " + figures);
  }
}
