package health.reprieve.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The board's page and its forms as one client sends them, without a script. */
public final class BoardPages {

  /** The list of the visits' blocks, for a browser. */
  public static final String BLOCK = "a.appt";

  private static final Pattern TRACE = Pattern.compile("data-trace=\"([^\"]+)\"");

  public static final String PANEL = "#panel";

  /** The place of a visit on the grid. */
  public static final String CELL = "#chairs li:has(> a.appt)";

  /** What is said of how fresh the board is; nothing while it is live. */
  public static final String LIVE = "#live";

  /** What is said of the place that a visit could move to. */
  public static final String CHECK = "#movecheck";

  /** The button that takes the nearest fix. */
  public static final String FIX = "#movecheck [data-fix-chair]";

  /** The wait list under the board, while it is open. */
  public static final String DRAWER = "section#drawer";

  /** Where it comes from, as browsers match addresses. */
  public static final String DRAWER_ADDRESS = "**/waitlist/drawer**";

  /** Those who wait, in the open wait list. */
  public static final String WAITING = DRAWER + " tbody tr";

  /** What is said of a closed day, above the board. */
  public static final String CLOSED = "#closed";

  /** The fold with the search for other times, and the times found in it. */
  public static final String SEARCH = "#searchtimes";

  public static final String FOUND = "#foundtimes";

  /** The button that sets rules aside, and the reason for it. */
  public static final String OVERBOOK = "#panel [name=overbook]";

  public static final String OVERBOOK_REASON = "#panel [name=override]";

  /** Where a visit that is being moved would go. */
  public static final String GHOST = "#chairs .ghost";

  /** The same in the week. */
  public static final String WEEK_GHOST = "#week .week__ghost";

  /**
   * The nurses needed at 10:00 if the visit went where it is carried: on the board, in the week.
   */
  public static final String LOAD_AT_TEN = "#load tr:has(th:text-is('10:00')) td:nth-of-type(1)";

  public static final String WEEK_LOAD_AT_TEN = "#movecheck " + LOAD_AT_TEN;

  /** Where the nurses are short, in words. */
  public static final String SHORT = "#load .over";

  /** The present minute, on the board of today. */
  public static final String NOW_LINE = "#nowline line";

  public static final String NOW_TAG = "#hours .nowtag";

  /** The cell of the week in which the nearest fix is. */
  public static final String WEEK_OFFER = "#week .week__offer";

  /** What was refused and why, above the form. */
  public static final String REFUSED = ".refused";

  private final Client client;
  private final Forms forms;

  private BoardPages(Client client) {
    this.client = client;
    this.forms = Forms.as(client);
  }

  public static BoardPages frontDesk() {
    return new BoardPages(Client.frontDesk());
  }

  public static BoardPages as(Client client) {
    return new BoardPages(client);
  }

  public static String of(ClinicDay day) {
    return "/board?day=" + day.date();
  }

  /** The row of a chair, for a browser. */
  public static String lane(String chair) {
    return ".lane[data-chair='" + chair + "']";
  }

  public static String pick(ClinicDay day, String appointment) {
    return of(day) + "&pick=" + appointment;
  }

  public static String booking(ClinicDay day, String chair, String start) {
    return of(day) + "&book=1&chair=" + chair + "&at=" + start;
  }

  public String day(ClinicDay day) {
    return forms.get(of(day));
  }

  /** The row of a chair as HTML. */
  public String lane(ClinicDay day, String chair) {
    String html = day(day);
    int from = html.indexOf("data-chair=\"" + chair + "\"");
    return html.substring(from, html.indexOf("</ul>", from));
  }

  public String day(String date) {
    return forms.get("/board?day=" + date);
  }

  /** A visit beside the board of any day. */
  public String picked(LocalDate day, String appointment) {
    return forms.get("/board?day=" + day + "&pick=" + appointment);
  }

  public String picked(ClinicDay day, String appointment) {
    return forms.get(pick(day, appointment));
  }

  /** By which the page of a day knows whether it has changed. */
  public String trace(ClinicDay day) {
    return trace(day.date());
  }

  public String trace(LocalDate day) {
    Matcher trace = TRACE.matcher(day(day.toString()));
    if (!trace.find()) {
      throw new AssertionError("no trace on the board");
    }
    return trace.group(1);
  }

  public String week(ClinicDay monday) {
    return forms.get(weekOf(monday));
  }

  public static String weekOf(ClinicDay monday) {
    return "/board/week?from=" + monday.date();
  }

  public String list(ClinicDay day) {
    return forms.get(listOf(day));
  }

  public static String listOf(ClinicDay day) {
    return "/board/list?day=" + day.date();
  }

  /** The planner's page that the board leads to. */
  public String planner(String patient) {
    return forms.get("/book?patient=" + patient);
  }

  /** The board with a place that a visit could move to. */
  public String look(ClinicDay day, String appointment, String chair, String start) {
    return found(
        "/board/moves/" + appointment,
        "day",
        day.date().toString(),
        "chair",
        chair,
        "start",
        start);
  }

  /** The board with another day on which a visit could be at the time that it has. */
  public String lookOn(LocalDate on, String appointment, String chair) {
    return found("/board/moves/" + appointment, "chair", chair, "on", on.toString());
  }

  /** The cell of a chair and a day in the week, for a browser. */
  public static String cell(String chair, ClinicDay day) {
    int column = day.date().getDayOfWeek().getValue() + 1;
    return "#week tr[data-chair='" + chair + "'] > :nth-child(" + column + ")";
  }

  /** One visit picked, and a place where it could go. */
  public String place(ClinicDay day, String appointment, String chair, String start) {
    return forms.get(pick(day, appointment) + "&chair=" + chair + "&at=" + start);
  }

  public String nextFree(ClinicDay day, String protocol) {
    return forms.get(of(day) + "&protocol=" + protocol);
  }

  /** The booking form with nothing but what is given chosen, name then value. */
  public String bookingForm(ClinicDay day, String... chosen) {
    return forms.get(bookingWith(day, chosen));
  }

  public static String bookingWith(ClinicDay day, String... chosen) {
    StringBuilder path = new StringBuilder(of(day)).append("&book=1");
    for (int i = 0; i < chosen.length; i += 2) {
      path.append('&').append(chosen[i]).append('=').append(chosen[i + 1]);
    }
    return path.toString();
  }

  /** An entry of a list to choose from, chosen. */
  public static String chosen(String value) {
    return "<option value=\"" + value + "\" selected>";
  }

  /** The booking form with the patients found by these words. */
  public String find(ClinicDay day, String who) {
    return found("/appointments/find", "day", day.date().toString(), "who", who);
  }

  /** The booking form with one patient chosen. */
  public String choose(ClinicDay day, String patient) {
    return found("/appointments/find", "day", day.date().toString(), "choose", patient);
  }

  /** The booking form with the times found for what was entered: name, then value. */
  public String times(ClinicDay day, String... fields) {
    return found("/board/times", withDay(day, fields));
  }

  public String timesRefused(ClinicDay day, int status, String... fields) {
    return forms.refused("/board/times", status, withDay(day, fields));
  }

  /** The visit beside the board with other times for it. */
  public String timesFor(ClinicDay day, String appointment, String... fields) {
    return found("/board/times/" + appointment, withDay(day, fields));
  }

  private String found(String path, String... fields) {
    return forms.answer(path, fields).expect(200).body();
  }

  /** Sends the booking form; where it leads. */
  public String book(ClinicDay day, Map<String, Object> order, String... more) {
    return forms.send("/appointments", fields(day, order, more)).header("Location");
  }

  /** Sends the booking form; the page that says why it is refused. */
  public String bookRefused(ClinicDay day, Map<String, Object> order, int status, String... more) {
    return forms.refused("/appointments", status, fields(day, order, more));
  }

  /** The page that an act led to. */
  public String led(String address) {
    return forms.get(address.substring(address.indexOf("/board")));
  }

  private static String[] fields(ClinicDay day, Map<String, Object> order, String... more) {
    List<String> fields = new ArrayList<>(List.of(more));
    fields.addAll(List.of("day", day.date().toString(), "once", UUID.randomUUID().toString()));
    order.forEach((name, value) -> fields.addAll(List.of(name, value.toString())));
    return fields.toArray(String[]::new);
  }

  /** Says something of an appointment, such as confirm; where it leads. */
  public String say(ClinicDay day, String appointment, String verb, String... fields) {
    return forms
        .send("/appointments/" + appointment + "/" + verb, withDay(day, fields))
        .header("Location");
  }

  public String sayRefused(
      ClinicDay day, String appointment, String verb, int status, String... fields) {
    return forms.refused("/appointments/" + appointment + "/" + verb, status, withDay(day, fields));
  }

  private static String[] withDay(ClinicDay day, String... fields) {
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("day", day.date().toString()));
    return all.toArray(String[]::new);
  }

  /** The part of a patient's page that lists what is to come. */
  public String coming(String patient) {
    return client.get("/appointments/of/" + patient).expect(200).body();
  }
}
