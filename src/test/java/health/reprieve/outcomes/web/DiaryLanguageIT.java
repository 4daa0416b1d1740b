package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.NoticesApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.Post.Mail;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.TestLanguages;
import health.reprieve.testing.VisitsApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Letters and pages in the patient's language, else in the phone's, else in the clinic's. */
class DiaryLanguageIT extends ReprieveIT {

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void letter_and_page_are_in_the_language_registered_for_the_patient() {
    DiaryPatient who = DiaryPatient.registered("language", "de");
    who.infusion("CRPS");
    DiaryLink link = who.asked(1);

    Mail mail = Post.mail(1, who.address());
    assertThat(mail.subject()).startsWith("Eine kurze Frage von");
    assertThat(mail.text()).contains("Wie ging es Ihnen?");
    assertThat(link.open()).contains("lang=\"de\"", "Wie waren Ihre Schmerzen");
    assertThat(link.tapRefused("pain", 11, 400)).contains("Das ist keine der Antworten");
    assertThat(link.tap("pain", 3)).contains("Wie haben Sie letzte Nacht geschlafen?");
  }

  @Test
  void an_answer_refused_during_a_visit_is_told_in_the_patients_language() {
    DiaryPatient who = DiaryPatient.registered("language", "de");
    UUID course = who.infusion("CRPS");
    VisitsApi.as(Client.nurse()).arrived(course, who.evening(1).minus(Duration.ofHours(6)));

    assertThat(who.asked(1).tapRefused("pain", 3, 422))
        .contains("Nach unseren Unterlagen sind Sie heute in der Klinik");
  }

  @Test
  void a_questionnaire_is_asked_in_the_patients_language() {
    DiaryPatient who = DiaryPatient.registered("language", "de-AT");
    who.infusion("MOOD");
    DiaryLink link = who.asked(7);

    assertThat(link.open())
        .contains("Wenig Interesse oder Freude an Ihren Tätigkeiten", "Beinahe jeden Tag")
        .doesNotContain("Little interest");
    assertThat(link.tap("item/9", 1)).contains("Danke, dass Sie uns das sagen.", "den Notruf");
  }

  @Test
  void without_it_the_page_follows_the_phone_as_far_as_words_are_written() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    String path = who.asked(1).path();

    assertThat(Post.mail(1, who.address()).subject()).startsWith("A short question from");
    assertThat(page(path, "nl, de;q=0.8, en;q=0.5")).contains("lang=\"de\"", "Wie waren");
    assertThat(page(path, "en-GB, de;q=0.8")).contains("lang=\"en-GB\"", "How was your pain");
    assertThat(page(path, "nl")).contains("lang=\"en\"", "How was your pain");
    assertThat(page("/d/broken", "de")).contains("Dieser Link öffnet nichts");
  }

  @Test
  void a_language_that_is_not_written_falls_back_to_the_clinics_own() {
    NoticesApi manager = NoticesApi.manager();
    DiaryPatient who = DiaryPatient.registered("language", "nl");
    DiaryPatient unfinished = DiaryPatient.registered("language", TestLanguages.UNFINISHED);
    who.infusion("CRPS");
    unfinished.infusion("CRPS");
    try {
      manager.change(manager.settings(), Map.of("language", "de")).expect(200);
      DiaryLink link = who.asked(1);

      assertThat(Post.mail(1, who.address()).subject()).startsWith("Eine kurze Frage von");
      assertThat(link.open()).contains("lang=\"de\"", "Wie waren Ihre Schmerzen");
      assertThat(unfinished.asked(1).open()).contains("Wie waren Ihre Schmerzen");
      manager.change(manager.settings(), Map.of("language", "nl")).expect(200);
      assertThat(link.open()).contains("lang=\"en\"", "How was your pain");
    } finally {
      manager.change(manager.settings(), Map.of("language", "en")).expect(200);
    }
  }

  @Test
  void a_language_of_the_clinics_own_is_written_from_right_to_left_where_it_is_so() {
    DiaryPatient who = DiaryPatient.registered("language", TestLanguages.FROM_RIGHT_TO_LEFT);
    who.infusion("CRPS");
    DiaryLink link = who.asked(1);

    assertThat(Post.mail(1, who.address()).text())
        .contains(TestLanguages.inArabicLetters("It takes a few seconds"));
    assertThat(link.open())
        .contains("lang=\"ar-XB\" dir=\"rtl\"", TestLanguages.inArabicLetters("How was your pain"));
    assertThat(Client.nobody().get("/d/broken").body()).contains("lang=\"en\" dir=\"ltr\"");
  }

  @Test
  void letters_about_visits_are_in_the_patients_language_too() {
    DiaryPatient who = DiaryPatient.registered("language", "de");
    ClinicDay day = ClinicDay.fresh();
    BookingApi.frontDesk()
        .book(
            BookingApi.with(
                BookingApi.pain(ClinicDay.chair(0), day.at("08:00")),
                "patient",
                who.id().toString()));
    DiaryPatient.at(Instant.now().plusSeconds(61));

    Mail mail = Post.mail(1, who.address());
    assertThat(mail.text()).contains("ist gebucht", "Sagen Sie zu");
    assertThat(page(mail.link(), "en")).contains("lang=\"de\"", "Kommen Sie?");
  }

  private static String page(String path, String languages) {
    return Client.nobody()
        .send(
            "GET",
            path,
            BodyPublishers.noBody(),
            "text/html",
            List.of("Accept-Language", languages))
        .body();
  }
}
