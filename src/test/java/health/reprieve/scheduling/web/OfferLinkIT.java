package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.Letters;
import health.reprieve.testing.OfferLink;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WaitListApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits is told of a freed time by letter and answers by its link, without signing in. */
class OfferLinkIT extends ReprieveIT {

  private static final String OFFER = "offer of a free time";

  private final WaitListApi list = WaitListApi.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();
  private final Letters letters = new Letters();
  private final List<String> waiting = new ArrayList<>();
  private ClinicDay monday;
  private ClinicDay tuesday;

  @BeforeEach
  void open_weeks_of_its_own() {
    monday = ClinicDay.freshWeeks(3);
    tuesday = monday.plusDays(1);
    letters.at(monday.at("10:00"));
  }

  @AfterEach
  void leave_nobody_waiting() {
    waiting.stream().filter(id -> !list.entry(id).isMissingNode()).forEach(list::remove);
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void a_freed_time_is_offered_by_letter_and_booked_with_one_tap() {
    String patient = letters.register();
    String entry = waits(patient);
    free("12:00");
    assertThat(Post.mailsTo(letters.address())).isEmpty();
    letters.minuteLater();

    OfferLink link = letters.offer();
    String page = link.open();
    String after = link.accept(page);

    assertThat(page).contains(OfferLink.QUESTION).contains("12:00–13:45").contains("14:00");
    assertThat(after).contains("It is booked. We expect you.").doesNotContain("Yes, book it");
    assertThat(list.entry(entry).isMissingNode()).isTrue();
    letters.minuteLater();
    Post.Mail news = Post.mailsWith(letters.address(), "Your visit at").get(0);
    assertThat(news.text()).contains("is booked").contains(", 12:00–13:45");
    assertThat(AuditTable.of(UUID.fromString(patient)))
        .contains("patient by link PATIENT SAW offer by link")
        .contains("patient by link PATIENT CREATED appointment booked");
  }

  @Test
  void the_letter_names_no_condition_no_dose_and_no_patient() {
    waits(letters.register());
    free("12:00");
    letters.minuteLater();

    OfferLink link = letters.offer();
    Post.Mail mail = Post.mail(1, letters.address());

    assertThat((mail.subject() + mail.text() + link.open()).toLowerCase(Locale.ROOT))
        .contains("until")
        .doesNotContain("mood", "depress", "ketamine", "infusion", "mockford", "<script");
    assertThat(mail.calendar()).isEmpty();
  }

  @Test
  void who_says_no_stays_on_the_list_and_the_next_is_told() {
    String first = waits(letters.register());
    Letters other = new Letters();
    String second = waits(other.register());
    free("12:00");
    letters.minuteLater();
    assertThat(Post.mailsTo(other.address())).isEmpty();

    OfferLink link = letters.offer();
    String after = link.decline(link.open());

    assertThat(after).contains("Thank you for telling us.").doesNotContain("No, thank you");
    assertThat(list.entry(first).path("offer").path("id").isMissingNode()).isTrue();
    assertThat(list.offer(second).path("start").asText()).isEqualTo(tuesday.at("12:00"));
    letters.minuteLater();
    assertThat(other.offer().open()).contains(OfferLink.QUESTION);
  }

  @Test
  void looking_changes_nothing_however_often() {
    String entry = waits(letters.register());
    free("12:00");
    letters.minuteLater();
    OfferLink link = letters.offer();
    JsonNode before = list.offer(entry);

    link.open();
    link.open();

    assertThat(list.offer(entry)).isEqualTo(before);
  }

  @Test
  void two_taps_at_once_book_exactly_once() {
    String patient = letters.register();
    waits(patient);
    free("12:00");
    letters.minuteLater();
    OfferLink link = letters.offer();
    String page = link.open();

    List<Answer> answers = Concurrently.times(4, () -> link.tryAccept(page));

    assertThat(answers).allSatisfy(answer -> answer.expect(303));
    assertThat(link.open()).contains("It is booked.");
    assertThat(BookedClaims.visitsOf(patient)).isEqualTo(1);
  }

  @Test
  void the_front_desk_and_the_patient_accept_at_once_and_one_visit_stands() {
    String patient = letters.register();
    String entry = waits(patient);
    free("12:00");
    letters.minuteLater();
    OfferLink link = letters.offer();
    String page = link.open();
    JsonNode offer = list.offer(entry);

    AtomicInteger turn = new AtomicInteger();

    Concurrently.twice(
        () -> turn.getAndIncrement() == 0 ? link.tryAccept(page) : list.accept(offer));

    assertThat(link.open()).contains("It is booked.");
    assertThat(BookedClaims.visitsOf(patient)).isEqualTo(1);
  }

  @Test
  void a_time_that_was_taken_meanwhile_is_said_and_nothing_is_booked() {
    String patient = letters.register();
    String entry = waits(patient);
    free("12:00");
    letters.minuteLater();
    OfferLink link = letters.offer();
    String page = link.open();
    desk.book(BookingApi.mood(list.offer(entry).path("chair").asText(), tuesday.at("12:00")));

    String refused = link.tryAccept(page).expect(409).body();

    assertThat(refused).contains("This time cannot be booked here any more");
    assertThat(BookedClaims.visitsOf(patient)).isZero();
    assertThat(list.entry(entry).isMissingNode()).isFalse();
  }

  @Test
  void who_comes_after_the_answer_was_due_reads_that_the_time_is_gone() {
    waits(letters.register());
    free("12:00");
    letters.minuteLater();
    OfferLink link = letters.offer();
    String page = link.open();
    ClockApi.set(monday.at("14:00"));

    assertThat(link.open()).contains("This time is no longer free.");
    assertThat(link.accept(page)).contains("This time is no longer free.");
  }

  @Test
  void an_offer_that_is_over_before_it_is_told_is_never_told() {
    String patient = letters.register();
    String entry = waits(patient);
    free("12:00");
    list.decline(list.offer(entry)).expect(204);
    letters.minuteLater();

    Post.notice(patient, OFFER, "DROPPED");

    assertThat(Post.mailsTo(letters.address())).isEmpty();
  }

  @Test
  void the_list_says_who_was_told_and_whom_to_call() {
    String number = "+31 20 " + Unique.recordNumber().substring(3);
    String reached = waits(letters.register());
    String unreachable = waits(PatientsApi.as(Client.frontDesk()).register().toString());
    String texted =
        waits(
            PatientsApi.id(
                    PatientsApi.as(Client.frontDesk())
                        .register(PatientsApi.someone("phone", number)))
                .toString());
    free("12:00");
    free("15:00");
    free("08:00");
    letters.minuteLater();

    letters.offer();
    assertThat(Post.text(number)).contains("a time is free for you").contains("/o/");
    Post.notice(list.entry(unreachable).path("patient").asText(), OFFER, "NO_ADDRESS");
    Post.notice(list.entry(reached).path("patient").asText(), OFFER, "SENT");
    Post.notice(list.entry(texted).path("patient").asText(), OFFER, "SENT");

    assertThat(list.offer(reached).path("told").asText()).isEqualTo("SENT");
    assertThat(list.offer(texted).path("told").asText()).isEqualTo("SENT");
    assertThat(list.offer(unreachable).path("told").asText()).isEqualTo("NO_ADDRESS");
    assertThat(list.page().expect(200).body())
        .contains("Told by e-mail, ", "or call " + number, "no e-mail address, no number");
  }

  @Test
  void a_link_to_a_visit_opens_no_offer_and_a_forged_one_nothing() {
    waits(letters.register());
    free("12:00");
    letters.minuteLater();
    String path = letters.offer().path();

    Client.nobody().get(path.replace("/o/", "/v/")).expect(404);
    Client.nobody().get(path.substring(0, path.length() - 3) + "AAA").expect(404);
  }

  private String waits(String patient) {
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("patient", patient);
    String id = list.add(wait);
    waiting.add(id);
    return id;
  }

  /** A visit on Tuesday is booked and cancelled. */
  private void free(String time) {
    desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), tuesday.at(time))));
  }
}
