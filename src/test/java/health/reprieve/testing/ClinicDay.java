package health.reprieve.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A test's own Monday in the shared clinic, and chairs that all these days share. */
public final class ClinicDay {

  public static final String MOOD = "0192f000-0000-7000-8000-0000000000b1";
  public static final String PAIN = "0192f000-0000-7000-8000-0000000000b2";

  private static final SetupApi MANAGER = SetupApi.manager();
  private static final List<String> CHAIRS = new ArrayList<>();

  private final LocalDate day;

  private ClinicDay(LocalDate day) {
    this.day = day;
  }

  /** A day without visits, from 07:00 to 18:00, with the shared clinic's nurses. */
  public static ClinicDay fresh() {
    ClinicFixture.open();
    return new ClinicDay(Days.monday());
  }

  /** The first of several weeks without visits. */
  public static ClinicDay freshWeeks(int weeks) {
    ClinicFixture.open();
    return new ClinicDay(Days.mondayOfWeeks(weeks));
  }

  /** Another day, so many days later. */
  public ClinicDay plusDays(int days) {
    return new ClinicDay(day.plusDays(days));
  }

  /** Puts one nurse more on duty on this day; the id of the shift. */
  public String addNurse() {
    String nurse =
        new StaffApi()
            .add(Unique.name(), "Extra Nurse", "NURSE")
            .expect(201)
            .json()
            .path("id")
            .asText();
    return addShift(nurse);
  }

  /** Puts a nurse or a clinician on duty on this day; the id of the shift. */
  public String addShift(String staff) {
    return MANAGER
        .addShift(
            Map.of(
                "staff",
                staff,
                "weekday",
                day.getDayOfWeek().name(),
                "starts",
                "07:00",
                "ends",
                "18:00",
                "firstDay",
                day.toString(),
                "lastDay",
                day.toString()))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  /** The fields of a stretch of this day, from 08:00 to 17:00, and more: name, then value. */
  public Map<String, Object> stretch(String... more) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("firstDay", day.toString());
    fields.put("starts", "08:00");
    fields.put("lastDay", day.toString());
    fields.put("ends", "17:00");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  /** Lets all clinicians be away on this day; the absences. */
  public List<String> sendCliniciansAway() {
    return MANAGER.shiftsFrom(day.toString()).findParents("duty").stream()
        .filter(shift -> shift.path("duty").asText().equals("CLINICIAN"))
        .map(shift -> shift.path("staff").asText())
        .distinct()
        .map(this::sendAway)
        .toList();
  }

  private String sendAway(String staff) {
    return MANAGER
        .addAbsence(
            Map.of(
                "staff",
                staff,
                "firstDay",
                day.toString(),
                "lastDay",
                day.toString(),
                "reason",
                "Congress"))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  /** The shared chair of this number, from 0. */
  public static synchronized String chair(int number) {
    while (CHAIRS.size() <= number) {
      CHAIRS.add(newChair("Board chair " + CHAIRS.size()));
    }
    return CHAIRS.get(number);
  }

  public static String newChair(String name) {
    return MANAGER.addChair(Map.of("name", name)).expect(201).json().path("id").asText();
  }

  /** A chair of its own that is out of use; the id. */
  public static String closedChair(String reason) {
    String name = "Chair " + Unique.name();
    String id = newChair(name);
    int version = MANAGER.chair(id).path("version").asInt();
    MANAGER
        .changeChair(id, Map.of("name", name, "closedReason", reason, "version", version))
        .expect(200);
    return id;
  }

  public LocalDate date() {
    return day;
  }

  /** An instant of any day, by the clinic's clock. */
  public static String at(LocalDate date, String time) {
    return date.atTime(LocalTime.parse(time))
        .atZone(ZoneId.of(ClinicFixture.ZONE))
        .toInstant()
        .toString();
  }

  /** An instant of this day, such as at("10:15") by the clinic's clock. */
  public String at(String time) {
    return instant(time).toString();
  }

  public Instant instant(String time) {
    return instant(day, time);
  }

  /** An instant of any day by the clinic's clock. */
  public static Instant instant(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZoneId.of(ClinicFixture.ZONE)).toInstant();
  }
}
