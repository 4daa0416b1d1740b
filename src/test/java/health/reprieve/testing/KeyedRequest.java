package health.reprieve.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request that makes something and may carry a key, with one field of it that could be another.
 */
public record KeyedRequest(
    String makes,
    Client client,
    String path,
    Map<String, Object> body,
    String field,
    Object other) {

  /** One of each kind that the application knows, each for something that no other test has. */
  public static List<KeyedRequest> ofEachKind() {
    ClinicDay day = ClinicDay.fresh();
    List<KeyedRequest> all = new ArrayList<>(ofAPatient());
    all.addAll(
        List.of(
            person(),
            new KeyedRequest(
                "appointment",
                Client.frontDesk(),
                "/api/appointments",
                BookingApi.mood(ClinicDay.chair(0), day.at("10:00")),
                "start",
                day.at("12:00")),
            new KeyedRequest(
                "chair",
                Client.manager(),
                "/api/chairs",
                Map.of("name", "Chair " + Unique.name()),
                "name",
                "Chair " + Unique.name()),
            shift(day),
            protocol()));
    return all;
  }

  private static List<KeyedRequest> ofAPatient() {
    Client nurse = Client.nurse();
    String patient = "/api/patients/" + PatientsApi.as(nurse).register();
    String course = "/api/courses/" + VisitsApi.as(nurse).course();
    Map<String, Object> past = VisitsApi.pastEnding(Instant.parse("2026-01-12T10:00:00Z"));
    Map<String, Object> opened = Map.of("reportGroup", "CRPS", "protocolId", ClinicDay.PAIN);
    Map<String, Object> back = Map.of("reportGroup", "BACK");
    return List.of(
        new KeyedRequest(
            "patient", nurse, "/api/patients", PatientsApi.someone(), "familyName", "Otherby"),
        new KeyedRequest("condition", nurse, patient + "/conditions", back, "reportGroup", "CRPS"),
        new KeyedRequest(
            "course", nurse, patient + "/courses", opened, "protocolId", ClinicDay.MOOD),
        new KeyedRequest("past visit", nurse, course + "/visits", past, "givenMg", "36"),
        new KeyedRequest(
            "medication review",
            nurse,
            patient + "/medication-reviews",
            MedicationApi.told(LocalDate.of(2026, 1, 12), 60),
            "day",
            "2026-01-13"));
  }

  private static KeyedRequest person() {
    String username = Unique.name();
    return new KeyedRequest(
        "staff member",
        Client.manager(),
        "/api/staff",
        Map.of(
            "username",
            username,
            "displayName",
            "Once Only",
            "role",
            "FRONT_DESK",
            "password",
            StaffApi.PASSWORD),
        "password",
        "another-long-password");
  }

  private static KeyedRequest shift(ClinicDay day) {
    String nurse =
        new StaffApi()
            .add(Unique.name(), "Nurse Once", "NURSE")
            .expect(201)
            .json()
            .path("id")
            .asText();
    return new KeyedRequest(
        "shift",
        Client.manager(),
        "/api/shifts",
        Map.of(
            "staff",
            nurse,
            "weekday",
            "MONDAY",
            "starts",
            "07:00",
            "ends",
            "09:00",
            "firstDay",
            day.date().toString(),
            "lastDay",
            day.date().toString()),
        "ends",
        "10:00");
  }

  private static KeyedRequest protocol() {
    return new KeyedRequest(
        "protocol",
        Client.clinician(),
        "/api/protocols",
        ProtocolsApi.body("Once " + Unique.name(), Map.of()),
        "name",
        "Twice " + Unique.name());
  }

  public Answer send(String key) {
    return client.postOnce(key, path, body);
  }

  public Answer sendOther(String key) {
    return client.postOnce(key, path, BookingApi.with(body, field, other));
  }
}
