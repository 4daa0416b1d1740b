package health.reprieve.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.SetupPages;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chairs, staff and exceptions by pages and plain forms, on days of 2045. */
class ClinicResourcePagesIT extends ReprieveIT {

  private final SetupPages manager = SetupPages.as(Client.manager());
  private final SetupApi api = SetupApi.manager();

  @BeforeEach
  void open_the_clinic() {
    ClinicFixture.open();
  }

  @Test
  void takes_a_chair_out_of_service_and_puts_it_back() {
    String chair = ClinicFixture.newChair();
    String list = SetupPages.outages(chair);
    Map<String, Object> outage = new HashMap<>();
    outage.put("firstDay", "2045-05-01");
    outage.put("lastDay", "2045-04-30");
    outage.put("reason", "New sockets");
    outage.put("once", Unique.name());
    assertThat(manager.submitRefused(list + "/new", outage, 400))
        .contains("Later than the start", "value=\"New sockets\"");
    outage.put("lastDay", "2045-05-02");
    outage.put("ends", "12:00");
    manager.submit(list + "/new", outage);
    assertThat(manager.read(SetupPages.of(SetupPages.CHAIRS, chair)))
        .contains("Mon 1 May 2045 to Tue 2 May 2045, 12:00", "New sockets");
    assertThat(manager.read(SetupPages.CHAIRS)).contains("out of service Mon 1 May 2045");
    String one = list + "/" + api.outages(chair).get(0).path("id").asText();
    assertThat(manager.read(one)).contains("value=\"2045-05-02\"", "value=\"12:00\"");
    outage.put("version", api.outages(chair).get(0).path("version").asText());
    outage.put("lastDay", "");
    outage.put("ends", "");
    manager.submit(one, outage);
    assertThat(manager.read(SetupPages.of(SetupPages.CHAIRS, chair)))
        .contains("from Mon 1 May 2045 on");
    assertThat(manager.submitRefused(one, outage, 412)).contains("Load it as stored now");
    manager.submit(one + "/remove", Map.of());
    assertThat(manager.read(SetupPages.of(SetupPages.CHAIRS, chair))).contains("Nothing planned");
  }

  @Test
  void enters_changes_and_takes_away_an_absence() {
    String name = "Nurse " + Unique.name();
    String nurse =
        new StaffApi().add(Unique.name(), name, "NURSE").expect(201).json().path("id").asText();
    Map<String, Object> absence = new HashMap<>();
    absence.put("staff", nurse);
    absence.put("firstDay", "2045-06-01");
    absence.put("starts", "9 o'clock");
    absence.put("lastDay", "2045-06-01");
    absence.put("reason", "Dentist");
    absence.put("once", Unique.name());
    assertThat(manager.submitRefused(SetupPages.NEW_ABSENCE, absence, 400))
        .contains("A time like 09:30", "value=\"Dentist\"");
    absence.put("starts", "09:00");
    absence.put("ends", "11:00");
    manager.submit(SetupPages.NEW_ABSENCE, absence);
    assertThat(manager.read(SetupPages.ABSENCES))
        .contains(name, "Thu 1 Jun 2045, 09:00 to 11:00", "Dentist");
    String id = absenceOf(nurse);
    absence.put("version", api.absence(id).expect(200).json().path("version").asText());
    absence.put("ends", "");
    manager.submit(SetupPages.of(SetupPages.ABSENCES, id), absence);
    assertThat(manager.read(SetupPages.ABSENCES)).contains("09:00 to midnight");
    manager.submit(SetupPages.of(SetupPages.ABSENCES, id) + "/remove", Map.of());
    assertThat(manager.read(SetupPages.ABSENCES)).doesNotContain(name);
  }

  @Test
  void gives_a_shift_breaks_and_marks_one_that_is_half_entered() {
    String nurse =
        new StaffApi()
            .add(Unique.name(), "Bo Breaks", "NURSE")
            .expect(201)
            .json()
            .path("id")
            .asText();
    Map<String, Object> shift = new HashMap<>();
    shift.put("staff", nurse);
    shift.put("weekday", List.of("SUNDAY"));
    shift.put("starts", "08:00");
    shift.put("ends", "16:00");
    shift.put("breaks.0.starts", "12:00");
    shift.put("firstDay", "2045-01-01");
    shift.put("lastDay", "2045-01-31");
    shift.put("once", Unique.name());
    assertThat(manager.submitRefused(SetupPages.NEW_SHIFT, shift, 400))
        .contains("id=\"breaks.0.ends-error\"", "value=\"12:00\"");
    shift.put("breaks.0.ends", "12:30");
    shift.put("breaks.1.starts", "");
    shift.put("breaks.1.ends", "");
    manager.submit(SetupPages.NEW_SHIFT, shift);
    assertThat(manager.read(SetupPages.SHIFTS)).contains("Bo Breaks", "12:00–12:30");
  }

  @Test
  void closes_a_pasted_list_of_days_and_names_the_lines_that_are_none() {
    Map<String, String> list =
        Map.of("list", "2045-01-01 New Year\n\n2045-04-17; Easter Monday\nMay day");
    assertThat(manager.submitRefused(SetupPages.CLOSED_LIST, list, 400))
        .contains("“May day”: start with a date like 2027-01-01.", "Easter Monday");
    manager.submit(
        SetupPages.CLOSED_LIST, Map.of("list", "2045-01-01 New Year\n2045-04-10; Easter Monday"));
    assertThat(manager.read(SetupPages.HOURS))
        .contains("Sun 1 Jan 2045", "New Year", "Mon 10 Apr 2045", "Easter Monday");
  }

  @Test
  void gives_a_day_other_hours_and_takes_them_away() {
    Map<String, String> special =
        Map.of("day", "2045-07-03", "opens", "12:00", "closes", "10:00", "reason", "Parade");
    assertThat(manager.submitRefused(SetupPages.SPECIAL_HOURS, special, 400))
        .contains("id=\"special-closes-error\"", "value=\"Parade\"");
    manager.submit(
        SetupPages.SPECIAL_HOURS,
        Map.of("day", "2045-07-03", "opens", "12:00", "closes", "18:00", "reason", "Parade"));
    assertThat(manager.read(SetupPages.HOURS)).contains("Mon 3 Jul 2045", "12:00–18:00", "Parade");
    manager.submit(SetupPages.SPECIAL_HOURS + "/2045-07-03/remove", Map.of());
    assertThat(manager.read(SetupPages.HOURS)).doesNotContain("Parade");
  }

  private String absenceOf(String nurse) {
    for (var absence : api.absencesFrom("2045-06-01").expect(200).json()) {
      if (absence.path("staff").asText().equals(nurse)) {
        return absence.path("id").asText();
      }
    }
    throw new AssertionError("no absence of this nurse");
  }
}
