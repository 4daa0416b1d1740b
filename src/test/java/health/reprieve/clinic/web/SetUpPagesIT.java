package health.reprieve.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import health.reprieve.testing.Body;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ProtocolsApi;
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

/** The set-up by pages and plain forms. */
class SetUpPagesIT extends ReprieveIT {

  private final SetupPages manager = SetupPages.as(Client.manager());
  private final SetupPages clinician = SetupPages.as(Client.clinician());
  private final SetupApi api = SetupApi.manager();

  @BeforeEach
  void open_the_clinic() {
    ClinicFixture.open();
  }

  @Test
  void opens_each_place_only_to_those_who_have_a_part_in_it() {
    SetupPages nurse = SetupPages.as(Client.nurse());
    for (String path :
        List.of(
            SetupPages.SITE,
            SetupPages.CHAIRS,
            SetupPages.NEW_CHAIR,
            SetupPages.HOURS,
            SetupPages.SHIFTS,
            SetupPages.NEW_SHIFT,
            SetupPages.STAFF,
            SetupPages.NEW_STAFF)) {
      manager.read(path);
      clinician.readRefused(path);
      nurse.readRefused(path);
    }
    for (String path : List.of(SetupPages.INDEX, SetupPages.PROTOCOLS)) {
      manager.read(path);
      clinician.read(path);
      nurse.readRefused(path);
    }
    clinician.read(SetupPages.NEW_PROTOCOL);
    manager.readRefused(SetupPages.NEW_PROTOCOL);
    assertThat(manager.read(SetupPages.INDEX)).contains("open on 5 weekdays", SetupPages.STAFF);
    assertThat(clinician.read(SetupPages.INDEX)).doesNotContain(SetupPages.STAFF);
  }

  @Test
  void loses_nothing_of_a_refused_form() {
    String page =
        manager.submitRefused(
            SetupPages.NEW_CHAIR,
            Map.of("name", "", "description", "by the window & quiet", "position", "7.5"),
            400);
    assertThat(page).contains("value=\"by the window &amp; quiet\"", "value=\"7.5\"", "Needed.");
  }

  @Test
  void adds_and_edits_a_chair() {
    String name = "Chair " + Unique.name();
    manager.submit(SetupPages.NEW_CHAIR, Map.of("name", name, "once", Unique.name()));
    assertThat(manager.read(SetupPages.CHAIRS)).contains(name);
    String id = ClinicFixture.newChair();
    String path = SetupPages.of(SetupPages.CHAIRS, id);
    Map<String, Object> closed = Body.of(api.chair(id), Map.of("closedReason", "Sockets rewired."));
    manager.submit(path, closed);
    assertThat(manager.read(path)).contains("value=\"Sockets rewired.\"");
    closed.put("closedReason", "Mine to say.");
    assertThat(manager.submitRefused(path, closed, 412))
        .contains("changed the chair at ", "Load the chair as stored now")
        .contains("value=\"Mine to say.\"", "Stands now: <b>Sockets rewired.</b>");
    closed.put("position", "first");
    assertThat(manager.submitRefused(path, closed, 400))
        .contains("To the first of them", "href=\"#position\"")
        .doesNotContain("as stored now");
  }

  @Test
  void says_once_what_was_just_done() {
    String name = "Chair " + Unique.name();
    String list =
        manager.submitted(SetupPages.NEW_CHAIR, Map.of("name", name, "once", Unique.name()));
    assertThat(manager.read(list)).contains("role=\"status\"", "Added.", name);
    assertThat(manager.read(SetupPages.CHAIRS)).doesNotContain("role=\"status\"");
    assertThat(manager.read(SetupPages.CHAIRS + "?done=words+of+somebody+else"))
        .doesNotContain("role=\"status\"", "somebody");
  }

  @Test
  void marks_the_field_whose_value_is_taken() {
    String name = "Chair " + Unique.name();
    manager.submit(SetupPages.NEW_CHAIR, Map.of("name", name, "once", Unique.name()));
    assertThat(
            manager.submitRefused(
                SetupPages.NEW_CHAIR, Map.of("name", name, "once", Unique.name()), 409))
        .contains("aria-describedby=\"name-error\"", "Another chair has this name");
  }

  @Test
  void changes_the_site_and_says_what_a_new_zone_does_to_what_is_booked() {
    assertThat(manager.read(SetupPages.SITE))
        .contains("Visits that are booked already keep their moment", "Europe/Amsterdam");
    Map<String, Object> site = Body.of(api.site(), Map.of("zone", "Atlantis"));
    assertThat(manager.submitRefused(SetupPages.SITE, site, 400))
        .contains("value=\"Atlantis\"", "A time zone like Europe/Amsterdam");
    site.put("zone", ClinicFixture.ZONE);
    manager.submit(SetupPages.SITE, site);
  }

  @Test
  void changes_the_week_and_closes_a_day() {
    Map<String, Object> week = Body.of(api.week(), Map.of("saturdayOpens", "09:00"));
    assertThat(manager.submitRefused(SetupPages.HOURS, week, 400)).contains("value=\"09:00\"");
    week.put("saturdayCloses", "12:00");
    manager.submit(SetupPages.HOURS, week);
    assertThat(manager.read(SetupPages.HOURS)).contains("value=\"12:00\"");
    Map<String, String> day = Map.of("day", "2041-06-07", "reason", "Moving house");
    manager.submit(SetupPages.CLOSED_DAYS, day);
    assertThat(manager.read(SetupPages.HOURS)).contains("Fri 7 Jun 2041", "Moving house");
    assertThat(manager.submitRefused(SetupPages.CLOSED_DAYS, day, 409)).contains("closed already");
    manager.submit(SetupPages.of(SetupPages.CLOSED_DAYS, "2041-06-07") + "/open", Map.of());
    ClinicFixture.open();
  }

  @Test
  void adds_the_same_shift_on_several_weekdays_all_or_none() {
    String name = "Nurse " + Unique.name();
    String nurse =
        new StaffApi().add(Unique.name(), name, "NURSE").expect(201).json().path("id").asText();
    Map<String, Object> shifts =
        new HashMap<>(
            Map.ofEntries(
                entry("staff", nurse),
                entry("weekday", List.of("SATURDAY", "SUNDAY")),
                entry("starts", "09:00"),
                entry("ends", "10:00"),
                entry("firstDay", "2043-01-01"),
                entry("lastDay", "2043-01-31"),
                entry("once", Unique.name())));
    manager.submit(SetupPages.NEW_SHIFT, shifts);
    manager.submit(SetupPages.NEW_SHIFT, shifts);
    assertThat(manager.read(SetupPages.SHIFTS).split(name, -1)).hasSizeGreaterThan(2);
    assertThat(shiftsOf(nurse)).isEqualTo(2);
    shifts.put("weekday", List.of("FRIDAY", "SATURDAY"));
    shifts.put("once", Unique.name());
    assertThat(manager.submitRefused(SetupPages.NEW_SHIFT, shifts, 409))
        .contains("already works Saturdays 09:00–10:00");
    assertThat(shiftsOf(nurse)).isEqualTo(2);
  }

  @Test
  void shows_the_manager_the_dose_and_lets_only_the_clinician_change_it() {
    ProtocolsApi protocols = ProtocolsApi.as(Client.clinician());
    String id =
        protocols.add("Protocol " + Unique.name(), Map.of()).expect(201).json().path("id").asText();
    String path = SetupPages.of(SetupPages.PROTOCOLS, id);
    assertThat(manager.read(path))
        .contains(
            "0.5 mg/kg over 40 min",
            "approved by Dr Vale-Sample",
            "running at 0.75 mg/kg/h: within")
        .contains("name=\"sessions\"")
        .doesNotContain("name=\"dose\"");
    assertThat(clinician.read(path)).contains("name=\"dose\"").doesNotContain("name=\"sessions\"");
    Map<String, Object> dose = Body.of(protocols.get(id), Map.of("dose", "0,6"));
    manager.submitRefused(path + "/dose", dose, 403);
    clinician.submit(path + "/dose", dose);
    assertThat(clinician.read(path)).contains("approved by Dr Vale-Sample", "value=\"0.6\"");
    dose.put("dose", "much");
    assertThat(clinician.submitRefused(path + "/dose", dose, 400)).contains("value=\"much\"");
  }

  @Test
  void never_sends_a_password_back() {
    String page =
        manager.submitRefused(
            SetupPages.NEW_STAFF,
            Map.of(
                "username",
                "",
                "displayName",
                "Kim",
                "role",
                "NURSE",
                "password",
                "secret-word-12"),
            400);
    assertThat(page).contains("value=\"Kim\"").doesNotContain("secret-word-12");
  }

  @Test
  void tells_managers_that_their_own_account_is_for_others_to_close() {
    StaffApi staff = new StaffApi();
    String path = SetupPages.of(SetupPages.STAFF, staff.idOf("manager"));
    assertThat(manager.read(path)).contains("This is your own account");
    String version = staff.get(staff.idOf("manager")).path("version").asText();
    assertThat(
            manager.submitRefused(
                path, Map.of("displayName", "Manager", "role", "NURSE", "version", version), 422))
        .contains("You cannot close your own account or change your own role");
  }

  private long shiftsOf(String nurse) {
    long count = 0;
    for (var shift : api.shiftsFrom("2043-01-01")) {
      count += shift.path("staff").asText().equals(nurse) ? 1 : 0;
    }
    return count;
  }
}
