package health.reprieve.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The planner's page as one client sees it. */
public final class BookPages {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final Pattern PLAN =
      Pattern.compile("<input type=\"radio\" name=\"plan\" value=\"([^\"]+)\"");

  private final Client client = Client.frontDesk();

  public Answer open(String query) {
    return client.get("/book" + query);
  }

  public Answer find(String who) {
    return client.form("/book/find", Map.of("who", who));
  }

  /** Searches for plans of a new course of six sessions. */
  public Answer search(Map<String, Object> order) {
    return client.get(searching(order));
  }

  /** The address of the page with the plans for an order. */
  public static String searching(Map<String, Object> order) {
    StringBuilder query = new StringBuilder("/book?search=1");
    order.forEach((name, value) -> query.append('&').append(name).append('=').append(value));
    return query.toString();
  }

  /** Presses the button with the first plan of the page. */
  public Answer bookFirst(Answer page) {
    String form = page.body().substring(page.body().indexOf("<form class=\"offers__form\""));
    Map<String, Object> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    Matcher plan = PLAN.matcher(form);
    if (plan.find()) {
      fields.put("plan", plan.group(1));
    }
    return client.form("/book", fields);
  }
}
