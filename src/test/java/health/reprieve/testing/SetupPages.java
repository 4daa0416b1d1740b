package health.reprieve.testing;

import java.util.Map;

/** Drives the set-up as pages and forms. */
public final class SetupPages {

  public static final String INDEX = "/setup";
  public static final String SITE = "/setup/site";
  public static final String CHAIRS = "/setup/chairs";
  public static final String NEW_CHAIR = "/setup/chairs/new";
  public static final String HOURS = "/setup/hours";
  public static final String CLOSED_DAYS = "/setup/hours/closed-days";
  public static final String CLOSED_LIST = "/setup/hours/closed-days/list";
  public static final String SPECIAL_HOURS = "/setup/hours/special-hours";
  public static final String ABSENCES = "/setup/absences";
  public static final String NEW_ABSENCE = "/setup/absences/new";
  public static final String SHIFTS = "/setup/shifts";
  public static final String NEW_SHIFT = "/setup/shifts/new";
  public static final String PROTOCOLS = "/setup/protocols";
  public static final String NEW_PROTOCOL = "/setup/protocols/new";
  public static final String STAFF = "/setup/staff";
  public static final String NEW_STAFF = "/setup/staff/new";

  public static final String WORKLIST = "/worklist";

  private final Client client;

  private SetupPages(Client client) {
    this.client = client;
  }

  public static SetupPages as(Client client) {
    return new SetupPages(client);
  }

  public static String of(String list, String id) {
    return list + "/" + id;
  }

  /** The times out of service of a chair. */
  public static String outages(String chair) {
    return CHAIRS + "/" + chair + "/outages";
  }

  public String read(String path) {
    return client.get(path).expect(200).body();
  }

  public void readRefused(String path) {
    client.get(path).expect(403);
  }

  /** Sends a form and expects to be led to the list. */
  public void submit(String path, Map<String, ?> fields) {
    client.form(path, fields).expect(303);
  }

  /** Sends a form; the address that it leads to. */
  public String submitted(String path, Map<String, ?> fields) {
    return client.form(path, fields).expect(303).header("Location");
  }

  /** Sends a form that is refused; the page that comes back. */
  public String submitRefused(String path, Map<String, ?> fields, int status) {
    return client.form(path, fields).expect(status).body();
  }
}
