package health.reprieve.reporting.web;

import static health.reprieve.testing.QueryCount.assertNotOncePerRow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ExportsApi;
import health.reprieve.testing.ManyNotices;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.VisitsApi;
import health.reprieve.testing.ZipFiles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataExportIT extends ReprieveIT {

  private final ExportsApi exports = ExportsApi.as(Client.manager());

  @AfterEach
  void leave_nothing_under_way() {
    ClockApi.reset();
    exports
        .own()
        .forEach(
            export -> {
              if (!export.has("settledAt")) {
                exports.tryDiscard(export.path("id").asText());
              }
            });
  }

  @Test
  void lists_exports_without_a_query_for_each() {
    assertNotOncePerRow(
        Client.manager(),
        () -> exports.await(exports.order(), "DONE"),
        "/exports",
        "/exports/list");
  }

  @Test
  void the_page_offers_the_files_of_both_reports() {
    assertThat(Client.manager().get("/exports").expect(200).body())
        .contains("/reports/conditions.csv", "/reports/conditions.xlsx", "/reports/conditions.pdf")
        .contains("/reports/operations.csv", "/reports/operations.xlsx");
  }

  @Test
  void everything_leaves_as_csv_as_it_is_stored() throws SQLException {
    JsonNode patient = patient();
    UUID id = PatientsApi.id(patient);
    VisitsApi visits = VisitsApi.as(Client.clinician());
    UUID course = visits.course(id, "CRPS");
    visits.past(course, Instant.parse("2019-03-01T12:00:00Z"));
    run(
        "INSERT INTO intake (patient_id, note, taken_at) VALUES (UNHEX(REPLACE('"
            + id
            + "', '-', '')), 'first line\r\nsecond, \"line\"', '2019-02-01 09:30:00.25')");

    String export = exports.order();
    exports.await(export, "DONE");
    ZipFiles zip = ZipFiles.of(exports.file(export));

    assertThat(zip.row("patients.csv", "patient_id", id.toString()))
        .containsEntry("record_number", patient.path("recordNumber").asText())
        .containsEntry("given_name", "Zoë \"Zo\", 山")
        .containsEntry("family_name", "'=SUM(A1)")
        .containsEntry("phone", "'+49 30 123456")
        .containsEntry("date_of_birth", "1979-03-03");
    assertThat(zip.row("intakes.csv", "patient_id", id.toString()))
        .containsEntry("note", "first line\r\nsecond, \"line\"")
        .containsEntry("taken_at", "2019-02-01T09:30:00.250Z");
    assertThat(zip.row("visits.csv", "course_id", course.toString()))
        .containsEntry("ended_at", "2019-03-01T12:00:00Z")
        .containsEntry("patient_id", id.toString())
        .containsEntry("appointment_id", "");
    assertThat(zip.row("staff.csv", "username", "manager")).containsEntry("active", "true");
  }

  @Test
  void no_row_is_missing() throws SQLException {
    Map<String, String> tables =
        Map.of(
            "patients.csv", "patient",
            "courses.csv", "course",
            "visits.csv", "visit",
            "scores.csv", "given_score",
            "appointments.csv", "appointment",
            "staff.csv", "staff",
            "relief_definitions.csv", "relief_definition");

    String export = exports.order();
    JsonNode done = exports.await(export, "DONE");
    ZipFiles zip = ZipFiles.of(exports.file(export));

    for (Map.Entry<String, String> table : tables.entrySet()) {
      assertThat(zip.rows(table.getKey())).as(table.getKey()).hasSize(count(table.getValue()));
    }
    assertThat(zip.names()).hasSize(done.path("files").asInt() + 1).last().isEqualTo("README.txt");
    assertThat(done.path("filesDone")).isEqualTo(done.path("files"));
    assertThat(done.path("rowsDone").asLong())
        .isEqualTo(
            zip.names().stream()
                .filter(name -> name.endsWith(".csv"))
                .mapToLong(name -> zip.rows(name).size())
                .sum());
  }

  @Test
  void the_readme_names_the_zone_and_each_file_and_no_password_leaves() {
    String export = exports.order();
    exports.await(export, "DONE");
    ZipFiles zip = ZipFiles.of(exports.file(export));

    String readme = zip.text("README.txt");
    assertThat(readme)
        .contains("The clinic's time zone is " + zip.rows("site.csv").get(0).get("time_zone") + ";")
        .contains("as of one instant")
        .contains(zip.names().subList(0, zip.names().size() - 1))
        .contains("patients.csv (" + zip.rows("patients.csv").size() + " rows)")
        .contains("scores.csv")
        .contains("Columns: site_id, name, time_zone");
    assertThat(zip.names()).allSatisfy(name -> assertThat(zip.text(name)).doesNotContain("PBKDF2"));
    assertThat(zip.text("staff.csv")).startsWith("staff_id,username,display_name,role,active");
  }

  @Test
  void the_file_and_its_ways_are_in_the_trail_and_its_name_tells_no_patient() {
    long before = AuditTable.last();

    String export = exports.order();
    exports.await(export, "DONE");
    Answer file = exports.tryFile(export).expect(200);
    exports.tryDiscard(export).expect(200);

    assertThat(file.header("Content-Type")).isEqualTo("application/zip");
    assertThat(file.header("Content-Disposition"))
        .matches("attachment; filename=\"reprieve-all-data-[0-9-]{10}T[0-9]{6}Z\\.zip\"");
    assertThat(AuditTable.since(before))
        .filteredOn(line -> line.contains("all data"))
        .extracting(line -> line.replaceFirst("^.* MANAGER ", ""))
        .containsExactly(
            "EXPORTED all data as CSV, ordered",
            "EXPORTED all data as CSV, downloaded",
            "CHANGED all data as CSV, file deleted");
    exports.tryFile(export).expectProblem(409, "export-not-there");
    assertThat(ExportsApi.parts(export)).isEmpty();
  }

  @Test
  void only_managers_take_everything_away_and_each_sees_their_own() {
    String export = exports.order();
    exports.await(export, "DONE");

    for (Client person : List.of(Client.frontDesk(), Client.nurse(), Client.clinician())) {
      ExportsApi other = ExportsApi.as(person);
      other.tryOwn().expectProblem(403, "forbidden");
      other.tryOrder().expectProblem(403, "forbidden");
      other.tryGet(export).expectProblem(403, "forbidden");
      other.tryDiscard(export).expectProblem(403, "forbidden");
      other.tryFile(export).expectProblem(403, "forbidden");
      person.get("/exports").expect(403);
      person.get("/exports/" + export + "/file").expect(403);
      person.form("/exports", Map.of()).expect(403);
    }
    Client.nobody().get("/api/exports/" + export + "/file").expect(401);
    String name = Unique.name();
    new StaffApi().add(name, "Second Manager", "MANAGER").expect(201);
    ExportsApi second = ExportsApi.as(Client.signIn(name, StaffApi.PASSWORD));
    assertThat(second.own()).isEmpty();
    second.tryGet(export).expectProblem(404, "not-found");
    second.tryFile(export).expectProblem(404, "not-found");
    second.tryDiscard(export).expectProblem(404, "not-found");
  }

  @Test
  void nobody_has_two_under_way_and_a_repeat_orders_none() {
    String key = Unique.name();
    String elsewhere = ExportsApi.begunElsewhere(1, Duration.ofMinutes(4));

    exports.tryOrder().expectProblem(409, "export-under-way");
    assertThat(exports.get(elsewhere).path("state").asText()).isEqualTo("RUNNING");
    exports.tryFile(elsewhere).expectProblem(409, "export-not-there");
    assertThat(exports.tryDiscard(elsewhere).expect(200).json().path("state").asText())
        .isEqualTo("CANCELLED");
    assertThat(ExportsApi.parts(elsewhere)).isEmpty();
    exports.tryDiscard(elsewhere).expectProblem(409, "export-not-there");
    String ordered = exports.tryOrder(key).expect(201).json().path("id").asText();
    assertThat(exports.tryOrder(key).expect(201).json().path("id").asText()).isEqualTo(ordered);
    exports.await(ordered, "DONE");
  }

  @Test
  void what_a_dead_node_began_another_makes_from_the_start() {
    String export = ExportsApi.begunElsewhere(1, Duration.ofMinutes(-1));

    exports.await(export, "DONE");

    assertThat(ZipFiles.of(exports.file(export)).names()).contains("patients.csv", "README.txt");
  }

  @Test
  void what_died_three_times_has_failed_and_leaves_no_file() {
    String export = ExportsApi.begunElsewhere(3, Duration.ofMinutes(-1));

    assertThat(exports.await(export, "FAILED").path("reason").asText()).contains("3 times");
    assertThat(ExportsApi.parts(export)).isEmpty();
    exports.tryFile(export).expectProblem(409, "export-not-there");
  }

  @Test
  void an_export_that_fails_says_so_and_leaves_no_half_file() throws SQLException {
    run("RENAME TABLE offer_terms TO offer_terms_away");
    String export;
    try {
      export = exports.order();
      assertThat(exports.await(export, "FAILED").path("reason").asText())
          .contains("It could not be made")
          .contains("urn:uuid:");
    } finally {
      run("RENAME TABLE offer_terms_away TO offer_terms");
    }
    assertThat(ExportsApi.parts(export)).isEmpty();
    exports.tryFile(export).expectProblem(409, "export-not-there");
    assertThat(Client.manager().get("/exports").expect(200).body()).contains("urn:uuid:");
  }

  @Test
  void a_large_one_is_kept_in_parts_of_one_length() {
    ManyNotices.add();
    try {
      String export = exports.order();
      JsonNode done = exports.await(export, "DONE");

      List<Integer> parts = ExportsApi.parts(export);
      int length = 512 * 1024;
      assertThat(parts).hasSizeGreaterThan(8);
      assertThat(parts.subList(0, parts.size() - 1)).containsOnly(length);
      assertThat(parts.get(parts.size() - 1)).isLessThanOrEqualTo(length);
      assertThat(parts.stream().mapToLong(Integer::longValue).sum())
          .isEqualTo(done.path("bytes").asLong());
      assertThat(ZipFiles.of(exports.file(export)).rows("notices.csv"))
          .hasSizeGreaterThanOrEqualTo(ManyNotices.COUNT);
    } finally {
      ManyNotices.remove();
    }
  }

  @Test
  void one_that_is_cancelled_half_way_stops_and_leaves_nothing() {
    ManyNotices.add();
    try {
      String export = exports.order();
      exports.await(export, one -> one.path("bytes").asLong() > 0);
      assertThat(exports.tryDiscard(export).expect(200).json().path("state").asText())
          .isEqualTo("CANCELLED");

      String next = exports.order();
      exports.await(next, "DONE");

      assertThat(exports.get(export).path("state").asText()).isEqualTo("CANCELLED");
      assertThat(ExportsApi.parts(export)).isEmpty();
      assertThat(exports.get(export).path("rowsDone").asLong())
          .isLessThan(exports.get(next).path("rowsDone").asLong());
    } finally {
      ManyNotices.remove();
    }
  }

  @Test
  void the_file_is_deleted_after_seven_days() {
    String export = exports.order();
    Instant kept = Instant.parse(exports.await(export, "DONE").path("keptUntil").asText());

    ClockApi.set(kept.minus(Duration.ofMinutes(5)).toString());
    exports.tryFile(export).expect(200);
    ClockApi.set(kept.plusSeconds(1).toString());
    exports.await(export, one -> one.path("state").asText().equals("DELETED"));

    assertThat(ExportsApi.parts(export)).isEmpty();
    exports.tryFile(export).expectProblem(409, "export-not-there");
  }

  @Test
  void the_page_orders_shows_and_deletes() {
    Client manager = Client.manager();
    assertThat(manager.form("/exports", Map.of()).expect(303).header("Location"))
        .endsWith("/exports");
    String export = exports.own().path(0).path("id").asText();
    exports.await(export, "DONE");

    assertThat(manager.get("/exports").expect(200).body())
        .contains("/exports/" + export + "/file")
        .contains("Delete file")
        .doesNotContain("every 2s");
    manager.form("/exports/" + export + "/discard", Map.of()).expect(303);
    assertThat(manager.form("/exports/" + export + "/discard", Map.of()).expect(409).body())
        .contains("This export has no file.");
    String elsewhere = ExportsApi.begunElsewhere(1, Duration.ofMinutes(4));
    assertThat(manager.get("/exports/list").expect(200).body())
        .contains("every 2s")
        .contains("0 of 3 files")
        .contains("Cancel");
    assertThat(manager.form("/exports", Map.of()).expect(409).body()).contains("still being made");
    manager.form("/exports/" + elsewhere + "/discard", Map.of()).expect(303);
  }

  private static JsonNode patient() {
    return PatientsApi.as(Client.clinician())
        .register(
            PatientsApi.someone(
                "givenName", "Zoë \"Zo\", 山", "familyName", "=SUM(A1)", "phone", "+49 30 123456"));
  }

  private static int count(String table) throws SQLException {
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void run(String sql) throws SQLException {
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
