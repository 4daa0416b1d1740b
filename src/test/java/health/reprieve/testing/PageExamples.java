package health.reprieve.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** An address for each page that shows one thing: makes the thing. */
public final class PageExamples {

  private static final Map<String, Supplier<List<String>>> THINGS =
      Map.ofEntries(
          Map.entry("/setup/absences/{id}", () -> List.of(absence())),
          Map.entry("/setup/chairs/{id}", () -> List.of(ClinicFixture.newChair())),
          Map.entry("/setup/chairs/{id}/outages/new", () -> List.of(ClinicFixture.newChair())),
          Map.entry("/setup/chairs/{id}/outages/{outage}", PageExamples::outage),
          Map.entry("/setup/shifts/{id}", () -> List.of(ClinicDay.fresh().addNurse())),
          Map.entry("/setup/staff/{id}", () -> List.of(nurse())),
          Map.entry("/setup/protocols/{id}", () -> List.of(ClinicDay.MOOD)),
          Map.entry("/setup/diaries/{protocol}", () -> List.of(ClinicDay.MOOD)),
          Map.entry("/setup/conditions/{code}", () -> List.of("CRPS")),
          Map.entry("/sheets/of/{patient}", () -> List.of(patient())),
          Map.entry("/sheets/of/{patient}/{instrument}", () -> List.of(patient(), "PHQ9")),
          Map.entry("/sheets/{id}", () -> List.of(sheet())),
          Map.entry("/notices/of/{patient}", () -> List.of(patient())),
          Map.entry("/patients/{id}", () -> List.of(patient())),
          Map.entry("/patients/{id}/edit", () -> List.of(patient())),
          Map.entry("/patients/{id}/intake", () -> List.of(patient())),
          Map.entry("/appointments/of/{patient}", () -> List.of(patient())),
          Map.entry("/scores/of/{patient}", () -> List.of(patient())),
          Map.entry("/visits/of/{patient}", () -> List.of(patient())),
          Map.entry("/visits/{id}", () -> List.of(visit())),
          Map.entry("/contact-tries/of/{patient}", () -> List.of(patient())),
          Map.entry("/next-booster/of/{patient}", () -> List.of(patient())),
          Map.entry("/trial-reviews/{course}", () -> List.of(trial())),
          Map.entry("/trial-reviews/of/{patient}", () -> List.of(patient())),
          Map.entry("/trial-reviews/stops/of/{patient}", () -> List.of(patient())),
          Map.entry("/reports/conditions/{condition}/courses", () -> List.of("CRPS")));

  private PageExamples() {}

  /**
   * @param path as declared; one without a variable is its own address
   */
  public static String address(String path) {
    if (!path.contains("{")) {
      return path;
    }
    Supplier<List<String>> things = THINGS.get(path);
    if (things == null) {
      throw new AssertionError("Give an example of " + path + " in PageExamples.");
    }
    String address = path;
    for (String thing : things.get()) {
      address = address.replaceFirst("\\{\\w+}", thing);
    }
    return address;
  }

  private static String patient() {
    return PatientsApi.as(Client.frontDesk()).register().toString();
  }

  private static String nurse() {
    return idOf(new StaffApi().add(Unique.name(), "Nurse " + Unique.name(), "NURSE"));
  }

  private static String absence() {
    return idOf(
        SetupApi.manager()
            .addAbsence(
                Map.of(
                    "staff", nurse(),
                    "firstDay", "2045-06-05",
                    "lastDay", "2045-06-06",
                    "reason", "Training")));
  }

  private static List<String> outage() {
    String chair = ClinicFixture.newChair();
    Answer added =
        SetupApi.manager()
            .addOutage(chair, Map.of("firstDay", "2045-06-05", "reason", "Pump at service"));
    return List.of(chair, idOf(added));
  }

  private static String sheet() {
    return SheetsApi.as(Client.nurse())
        .record(UUID.fromString(patient()), "PHQ9", 1, 2)
        .path("id")
        .asText();
  }

  private static String visit() {
    VisitsApi visits = VisitsApi.as(Client.nurse());
    return visits.arrived(visits.course(), Instant.now()).toString();
  }

  private static String trial() {
    Instant ended = Instant.now().minus(Duration.ofDays(14));
    return RecallScene.of("OTHER").withoutRelief(ended).toString();
  }

  private static String idOf(Answer created) {
    return created.expect(201).json().path("id").asText();
  }
}
