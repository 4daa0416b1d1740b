package health.reprieve.measures.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.Forms;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a task where its sheet is, and of the sheet where its task is. */
class SheetTasksIT extends ReprieveIT {

  private final SheetsApi sheets = SheetsApi.as(Client.nurse());
  private final Forms forms = Forms.as(Client.nurse());
  private UUID patient;

  @BeforeEach
  void register() {
    patient = PatientsApi.as(Client.frontDesk()).register();
  }

  @Test
  void the_page_after_saving_says_that_a_task_was_raised_and_what_to_do_until_it_is_done() {
    String saved =
        forms
            .send(
                "/sheets/of/" + patient + "/PHQ9",
                "answers.1",
                "2",
                "answers.9",
                "1",
                "once",
                Unique.name())
            .header("Location");
    JsonNode task = sheets.tasks(patient).get(0);
    String anchor = "task-" + task.path("id").asText();

    assertThat(forms.get(saved))
        .contains(
            "A task was raised.",
            "read the sheet and speak with the patient",
            "href=\"/tasks#" + anchor + "\"",
            "Unfinished, no total.");
    assertThat(forms.get("/tasks")).contains("id=\"" + anchor + "\"");

    sheets.tryFinish(task, "Spoke; plan agreed.").expect(204);
    assertThat(forms.get(saved)).doesNotContain("A task was raised.");
  }

  @Test
  void the_worklist_of_who_may_read_sheets_has_the_open_tasks() {
    sheets.record(patient, "PHQ9", 9, 2);
    String anchor = "task-" + sheets.tasks(patient).get(0).path("id").asText();

    assertThat(forms.get("/worklist")).contains("hx-get=\"/tasks\"");
    assertThat(
            Client.nurse()
                .send(
                    "GET",
                    "/tasks",
                    BodyPublishers.noBody(),
                    "text/html",
                    List.of("HX-Request", "true"))
                .expect(200)
                .body())
        .contains("Open tasks from answers", "id=\"" + anchor + "\"")
        .doesNotContain("<nav");
    assertThat(Client.frontDesk().get("/worklist").expect(200).body())
        .doesNotContain("hx-get=\"/tasks\"");
  }

  @Test
  void without_an_alarming_answer_nothing_is_said_of_a_task() {
    String sheet = sheets.record(patient, "PHQ9", 1, 2, 9, 0).path("id").asText();

    assertThat(forms.get("/sheets/" + sheet)).doesNotContain("task was raised");
  }

  @Test
  void a_task_stays_open_and_says_that_its_sheet_was_set_aside_and_why() {
    JsonNode sheet = sheets.record(patient, "PHQ9", 9, 2);
    assertThat(sheets.tasks(patient).get(0).has("sheetSetAsideBecause")).isFalse();
    String reason = "Typed twice " + Unique.name();

    sheets.trySetAside(sheet, reason).expect(200);

    assertThat(sheets.tasks(patient))
        .singleElement()
        .satisfies(
            task -> assertThat(task.path("sheetSetAsideBecause").asText()).isEqualTo(reason));
    assertThat(forms.get("/tasks")).contains("The sheet was set aside: " + reason);
    assertThat(forms.get("/sheets/" + sheet.path("id").asText()))
        .contains("It counts no more", "A task was raised.");
  }
}
