package health.reprieve.audit;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Read;
import health.reprieve.testing.RealAddresses;
import health.reprieve.testing.ReprieveIT;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever sees something of a patient is in the trail, whichever page or resource shows it. */
class ReadsIT extends ReprieveIT {

  private static final String WITH_LINE = "leaves a line";
  private static final String WITHOUT_LINE = "leaves no line";
  private static final String STREAM = "/board/events";

  /** What shows nothing of any patient, by the reason. Everything else must leave a line. */
  private static final Map<String, List<String>> WITHOUT_PATIENTS =
      Map.of(
          "asks who somebody is, or says so",
          List.of("/", "/sign-in", "/api/sign-in"),
          "says whether the server is well",
          List.of("/alive"),
          "never ends, and names only days",
          List.of(STREAM),
          "an empty form",
          List.of("/imports", "/patients/new", "/sheets/of/{patient}/{instrument}"),
          "how many visits, and not whose",
          List.of("/worklist/stranded"),
          "a free time",
          List.of("/api/free"),
          "what was ordered, and not what is in it",
          List.of("/api/exports", "/api/exports/{id}", "/exports", "/exports/list"),
          "the clinic's own set-up, as JSON",
          List.of(
              "/api/absences",
              "/api/absences/{id}",
              "/api/calendar/{day}",
              "/api/chairs",
              "/api/chairs/{id}",
              "/api/chairs/{id}/outages",
              "/api/chairs/{id}/outages/{outage}",
              "/api/closed-days",
              "/api/conditions",
              "/api/diary-plans",
              "/api/instruments",
              "/api/instruments/{code}",
              "/api/notice-settings",
              "/api/opening-hours",
              "/api/protocols",
              "/api/protocols/{id}",
              "/api/recall-terms",
              "/api/recall-terms/history",
              "/api/relief-definition",
              "/api/relief-definition/history",
              "/api/relief-definition/reassessment",
              "/api/shifts",
              "/api/shifts/{id}",
              "/api/site",
              "/api/special-hours",
              "/api/staff",
              "/api/staff/{id}"),
          "the clinic's own set-up, as pages",
          List.of(
              "/setup",
              "/setup/absences",
              "/setup/absences/new",
              "/setup/absences/{id}",
              "/setup/chairs",
              "/setup/chairs/new",
              "/setup/chairs/{id}",
              "/setup/chairs/{id}/outages/new",
              "/setup/chairs/{id}/outages/{outage}",
              "/setup/conditions",
              "/setup/conditions/{code}",
              "/setup/definition",
              "/setup/diaries",
              "/setup/diaries/{protocol}",
              "/setup/hours",
              "/setup/instruments",
              "/setup/notices",
              "/setup/protocols",
              "/setup/protocols/new",
              "/setup/protocols/{id}",
              "/setup/recall",
              "/setup/shifts",
              "/setup/shifts/new",
              "/setup/shifts/{id}",
              "/setup/site",
              "/setup/staff",
              "/setup/staff/new",
              "/setup/staff/{id}"));

  private static final Set<String> LISTED =
      WITHOUT_PATIENTS.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());

  private final RealAddresses addresses = new RealAddresses();

  @AfterEach
  void tidy_up() {
    addresses.close();
  }

  @Test
  void every_read_leaves_a_line_unless_it_shows_no_patient() {
    ClinicFixture.open();
    Map<String, String> wrong = new TreeMap<>();
    for (Read read : Read.all()) {
      if (!read.route().equals(STREAM)) {
        String expected = LISTED.contains(read.route()) ? WITHOUT_LINE : WITH_LINE;
        String found = found(read);
        if (!found.equals(expected)) {
          wrong.put(read.route(), found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private String found(Read read) {
    String address = addresses.of(read.route());
    ClockApi.reset();
    long before = AuditTable.last();
    Answer answer = read.person().get(address);
    if (answer.status() >= 400) {
      return address + " answered " + answer.status();
    }
    return AuditTable.since(before).stream()
            .anyMatch(line -> line.matches(".* " + read.role() + " (SAW|EXPORTED) .*"))
        ? WITH_LINE
        : WITHOUT_LINE;
  }

  @Test
  void what_is_listed_as_showing_no_patient_stands_in_the_application() {
    assertThat(Read.all().stream().map(Read::route)).containsAll(LISTED);
  }
}
