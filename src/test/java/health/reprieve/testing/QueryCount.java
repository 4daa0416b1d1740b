package health.reprieve.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts the selects that the application asks its database for one page. */
public final class QueryCount {

  private QueryCount() {}

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
