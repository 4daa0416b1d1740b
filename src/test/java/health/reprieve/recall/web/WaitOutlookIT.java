package health.reprieve.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.AuditTable;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.OutlookNow;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.WaitListApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits is served by when relief is likely to end, and only then by waiting time. */
class WaitOutlookIT extends ReprieveIT {

  private final WaitListApi list = WaitListApi.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();
  private final List<String> waiting = new ArrayList<>();
  private final ClinicDay monday = ClinicDay.freshWeeks(4).plusDays(14);
  private final Instant ended = monday.instant("10:00").minus(Duration.ofDays(14));

  @BeforeEach
  void come_on_monday() {
    ClockApi.set(monday.at("10:00"));
  }

  @AfterEach
  void leave_nobody_waiting() {
    waiting.stream().filter(id -> !list.entry(id).isMissingNode()).forEach(list::remove);
    ClockApi.reset();
  }

  @Test
  void offers_a_freed_time_to_whose_relief_ends_first_and_tells_the_days() {
    String longest = waits(PatientsApi.as(Client.frontDesk()).register());
    RecallScene patient = RecallScene.of("OTHER").withOwnLoss(ended);
    String ends = waits(patient.id());

    assertThat(list.entry(ends).path("reliefFrom").asText())
        .isEqualTo(monday.plusDays(6).date().toString());
    assertThat(list.entry(ends).path("reliefTo").asText())
        .isEqualTo(monday.plusDays(8).date().toString());
    assertThat(list.page().expect(200).body())
        .contains("relief or response ended or is likely to end between");

    desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), monday.plusDays(1).at("12:00"))));

    assertThat(list.offer(ends).path("start").asText()).isEqualTo(monday.plusDays(1).at("12:00"));
    assertThat(list.offer(longest).path("start").isMissingNode()).isTrue();
  }

  /** The response on the PHQ-9 was lost after 14 to 28 days; the last infusion is 14 days ago. */
  @Test
  void ranks_by_how_long_a_response_on_the_phq9_lasts() {
    String longest = waits(PatientsApi.as(Client.frontDesk()).register());
    String ends = waits(RecallScene.of("MOOD").withOwnLostResponse(ended).id());

    assertThat(list.entry(ends).path("reliefFrom").asText()).isEqualTo(monday.date().toString());
    assertThat(list.entry(ends).path("reliefTo").asText())
        .isEqualTo(monday.plusDays(14).date().toString());

    desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), monday.plusDays(1).at("12:00"))));

    assertThat(list.offer(ends).path("start").asText()).isEqualTo(monday.plusDays(1).at("12:00"));
    assertThat(list.offer(longest).path("start").isMissingNode()).isTrue();
  }

  @Test
  void follows_the_answers_that_come_in() {
    RecallScene patient = RecallScene.of("CANCER").infused(ended).home(ended, 1, 2).stored();
    String entry = waits(patient.id());
    assertThat(list.entry(entry).hasNonNull("reliefFrom")).isFalse();

    patient.home(ended, 9, 2).home(ended, 10, 8).stored();
    OutlookNow.refresh();
    assertThat(list.entry(entry).path("reliefFrom").asText())
        .isEqualTo(monday.plusDays(-5).date().toString());

    patient.home(ended, 12, 8).stored();
    OutlookNow.refresh();

    assertThat(list.entry(entry).path("reliefFrom").asText())
        .isEqualTo(monday.plusDays(-5).date().toString());
    assertThat(list.entry(entry).path("reliefTo").asText())
        .isEqualTo(monday.plusDays(-4).date().toString());
  }

  @Test
  void says_in_the_trail_when_the_dates_of_an_entry_changed_and_only_then() {
    RecallScene patient = RecallScene.of("CANCER").infused(ended).home(ended, 1, 2).stored();
    waits(patient.id());
    patient.home(ended, 9, 2).home(ended, 10, 8).home(ended, 12, 8).stored();

    OutlookNow.refresh();
    OutlookNow.refresh();

    assertThat(AuditTable.of(patient.id()))
        .containsOnlyOnce("the application NONE CHANGED end of relief noted on wait-list entry");
  }

  private String waits(UUID patient) {
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("patient", patient.toString());
    String id = list.add(wait);
    waiting.add(id);
    return id;
  }
}
