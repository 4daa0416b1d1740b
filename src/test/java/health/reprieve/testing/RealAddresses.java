package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes an address of each route: with things that really stand behind it, made when they are asked
 * for. That may set the clock.
 */
public final class RealAddresses implements AutoCloseable {

  /** A place to fill, with what stands before it. */
  private static final Pattern PLACE = Pattern.compile("([^/{}]*)/\\{(\\w+)}");

  private static final String DAY = "2043-05-04";

  private static final Map<String, Object> SPAN =
      Map.of("firstDay", DAY, "lastDay", DAY, "reason", "Service");

  private final SetupApi setUp = SetupApi.manager();
  private final Client clinician = Client.clinician();
  private final Letters letters = new Letters();
  private final List<String> waiting = new ArrayList<>();
  private final Map<String, String> made = new HashMap<>();
  private final Map<String, Supplier<String>> makers = new HashMap<>();
  private final Map<String, Supplier<String>> queries = new HashMap<>();

  public RealAddresses() {
    clinic();
    patient();
    care();
    links();
    queries();
  }

  private void clinic() {
    makers.put("chairs/{id}", ClinicFixture::newChair);
    makers.put("{outage}", () -> id(setUp.addOutage(thing("chairs/{id}"), SPAN)));
    makers.put("staff/{id}", ClinicFixture::newNurse);
    makers.put("absences/{id}", () -> id(setUp.addAbsence(with(SPAN, "staff"))));
    makers.put("shifts/{id}", () -> id(setUp.addShift(with(SHIFT, "staff"))));
    makers.put("protocols/{id}", () -> ClinicDay.MOOD);
    makers.put("{protocol}", () -> ClinicDay.MOOD);
    makers.put("conditions/{code}", () -> "BACK");
    makers.put("{condition}", () -> "BACK");
    makers.put("instruments/{code}", () -> "PHQ9");
    makers.put("{instrument}", () -> "PHQ9");
    makers.put("{day}", () -> DAY);
  }

  private static final Map<String, Object> SHIFT =
      Map.of("weekday", "saturday", "starts", "08:00", "ends", "12:00", "firstDay", DAY);

  private Map<String, Object> with(Map<String, Object> fields, String person) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put(person, thing("staff/{id}"));
    return all;
  }

  /** Somebody with a booked visit, of whom a letter tells. */
  private void patient() {
    makers.put(
        "appointments/{id}",
        () -> {
          JsonNode booked = letters.book(ClinicDay.fresh(), "10:00");
          made.put("{patient}", booked.path("patient").asText());
          made.put("v/{token}", token(letters.link().path()));
          return booked.path("id").asText();
        });
    for (String madeToo : new String[] {"{patient}", "v/{token}"}) {
      makers.put(
          madeToo,
          () -> {
            thing("appointments/{id}");
            return thing(madeToo);
          });
    }
    makers.put("patients/{id}", () -> thing("{patient}"));
    makers.put(
        "{review}",
        () -> id(MedicationApi.as(clinician).record(who(), MedicationApi.told(on(0), 60))));
    makers.put(
        "notices/{id}",
        () -> id(Client.manager().get("/api/notices/of/" + thing("{patient}")).json().path(0)));
  }

  private void care() {
    VisitsApi visits = VisitsApi.as(clinician);
    makers.put("courses/{id}", () -> visits.course(who(), "BACK").toString());
    makers.put(
        "visits/{id}", () -> visits.past(UUID.fromString(thing("courses/{id}")), at(0)).toString());
    makers.put(
        "scores/{id}",
        () -> id(ScoresApi.as(clinician).record(ScoresApi.followUp(who(), at(1), 4))));
    makers.put("sheets/{id}", () -> id(SheetsApi.as(clinician).record(who(), "PHQ9", 9, 1)));
    makers.put(
        "{course}",
        () -> {
          Instant ended = Instant.now().minus(Duration.ofDays(14));
          return RecallScene.of("OTHER").withoutRelief(ended).toString();
        });
    makers.put(
        "exports/{id}",
        () -> {
          ExportsApi exports = ExportsApi.as(Client.manager());
          return exports.await(exports.order(), "DONE").path("id").asText();
        });
  }

  private void links() {
    makers.put(
        "d/{token}",
        () -> {
          DiaryPatient asked = DiaryPatient.registered();
          asked.infusion("CRPS");
          return token(asked.asked(5).path());
        });
    makers.put(
        "o/{token}",
        () -> {
          ClinicDay monday = ClinicDay.freshWeeks(3);
          Letters offered = new Letters();
          offered.at(monday.at("10:00"));
          Map<String, Object> wait = WaitListApi.mood(2);
          wait.put("patient", offered.register());
          waiting.add(WaitListApi.frontDesk().add(wait));
          BookingApi desk = BookingApi.frontDesk();
          String freed = monday.plusDays(1).at("12:00");
          desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), freed)));
          offered.minuteLater();
          return token(offered.offer().path());
        });
  }

  private void queries() {
    String year = ReportsApi.year(2024);
    for (String behind : new String[] {"courses", "mood", "opioids"}) {
      queries.put("/reports/conditions/{condition}/" + behind, () -> year);
    }
    queries.put("/waitlist/new", () -> "?patient=" + thing("{patient}"));
    queries.put("/book", () -> "?patient=" + thing("{patient}"));
    queries.put("/api/notices", () -> "?pile=waiting");
    queries.put("/waitlist/drawer", () -> "?day=" + DAY);
    queries.put("/api/free", () -> "?protocol=" + ClinicDay.MOOD + "&from=" + Instant.now());
    queries.put(
        "/api/slots", () -> "?protocol=" + ClinicDay.MOOD + "&patient=" + thing("{patient}"));
  }

  /** The address of a route, such as {@code /api/patients/{id}}. */
  public String of(String route) {
    Supplier<String> query = queries.getOrDefault(route, () -> "");
    return PLACE.matcher(route).replaceAll(this::fill) + query.get();
  }

  private String fill(MatchResult place) {
    String name = "{" + place.group(2) + "}";
    String thing = place.group(1) + "/" + name;
    return place.group(1) + "/" + thing(makers.containsKey(thing) ? thing : name);
  }

  private String thing(String name) {
    String known = made.get(name);
    if (known != null) {
      return known;
    }
    Supplier<String> maker = makers.get(name);
    if (maker == null) {
      throw new AssertionError("Nothing is made that stands behind " + name);
    }
    String thing = maker.get();
    made.put(name, thing);
    return thing;
  }

  /** Leaves nobody waiting, whom freed times of other tests would be offered to. */
  @Override
  public void close() {
    ClockApi.reset();
    waiting.forEach(entry -> WaitListApi.frontDesk().remove(entry).expect(204));
    waiting.clear();
  }

  private UUID who() {
    return UUID.fromString(thing("{patient}"));
  }

  private static LocalDate on(int day) {
    return LocalDate.of(2024, 4, 4).plusDays(day);
  }

  private static Instant at(int day) {
    return ClinicDay.instant(on(day), "12:00");
  }

  private static String id(Answer added) {
    return id(added.expect(201).json());
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }
}
