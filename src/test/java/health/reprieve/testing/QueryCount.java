package health.reprieve.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Counts the selects that the application asks its database for one page. */
public final class QueryCount {

  /** Rows that come to the first. */
  public static final int MORE = 4;

  private QueryCount() {}

  /** Adds a row, counts the queries of each page, adds more rows and counts again. */
  public static void assertNotOncePerRow(Client person, Runnable row, String... pages) {
    row.run();
    List<Long> few = counts(person, pages);
    for (int i = 0; i < MORE; i++) {
      row.run();
    }
    assertThat(counts(person, pages)).as(String.join(" ", pages)).isEqualTo(few);
  }

  private static List<Long> counts(Client person, String... pages) {
    return Stream.of(pages).map(page -> of(person, page)).toList();
  }

  public static long of(Client person, String path) {
    return of(
        counting ->
            person.send("GET", path, BodyPublishers.noBody(), "application/json", counting));
  }

  /** The same for a page that answers a form. */
  public static long ofForm(Client person, String path, Map<String, ?> fields) {
    return of(counting -> person.form(path, fields, counting.toArray(String[]::new)));
  }

  /** The same for what is made of JSON, each time of another order. */
  public static long ofNew(Client person, String path, Supplier<Map<String, Object>> order) {
    return of(
        201,
        counting ->
            person.send(
                "POST",
                path,
                BodyPublishers.ofString(Answer.text(order.get())),
                "application/json",
                counting));
  }

  /** The same for what is said to appointments, each time to another one. */
  public static long ofSaid(
      Client person, String verb, Map<String, Object> body, Supplier<JsonNode> appointment) {
    return of(
        200,
        counting -> {
          JsonNode one = appointment.get();
          return person.send(
              "POST",
              "/api/appointments/" + one.path("id").asText() + "/" + verb,
              BodyPublishers.ofString(
                  Answer.text(BookingApi.with(body, "version", one.path("version").asInt()))),
              "application/json",
              counting);
        });
  }

  private static long of(Function<List<String>, Answer> page) {
    return of(200, page);
  }

  /** What the page asks only when it is opened for the first time does not count. */
  private static long of(int status, Function<List<String>, Answer> page) {
    page.apply(List.of()).expect(status);
    String name = Unique.name();
    page.apply(List.of(AskedSelects.HEADER, name)).expect(status);
    return Long.parseLong(Client.nobody().get("/testing/selects/" + name).expect(200).body());
  }
}
