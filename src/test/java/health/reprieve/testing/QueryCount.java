package health.reprieve.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  /** What the page asks only when it is opened for the first time does not count. */
  private static long of(Function<List<String>, Answer> page) {
    page.apply(List.of()).expect(200);
    String name = Unique.name();
    page.apply(List.of(AskedSelects.HEADER, name)).expect(200);
    return Long.parseLong(Client.nobody().get("/testing/selects/" + name).expect(200).body());
  }
}
