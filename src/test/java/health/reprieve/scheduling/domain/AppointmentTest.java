package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.clinic.domain.SiteId;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentTest {

  private static final WallWords WORDS = new WallWords(Scene.ZONE);

  private static final Duration NOTICE = Duration.ofHours(24);

  private static final List<AppointmentStatus> MOVABLE =
      List.of(AppointmentStatus.REQUESTED, AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED);

  /** Each verb and the states it may be said in. */
  private static final Map<String, List<AppointmentStatus>> ALLOWED =
      Map.of(
          "accept", List.of(AppointmentStatus.REQUESTED),
          "confirm", List.of(AppointmentStatus.BOOKED),
          "move", MOVABLE,
          "escort", MOVABLE,
          "cancel", MOVABLE,
          "defer",
              List.of(
                  AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED, AppointmentStatus.ARRIVED),
          "miss", List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED),
          "checkIn", List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED),
          "begin", List.of(AppointmentStatus.ARRIVED),
          "finish", List.of(AppointmentStatus.ARRIVED, AppointmentStatus.IN_VISIT));

  private static final Map<String, Consumer<Appointment>> VERBS =
      Map.of(
          "accept", Appointment::accept,
          "confirm", Appointment::confirm,
          "escort", appointment -> appointment.escort(null),
          "defer", appointment -> appointment.defer("Blood pressure"),
          "move", appointment -> appointment.move(Scene.chair(2), Scene.at("11:00")),
          "cancel",
              appointment ->
                  appointment.cancel(CancelledBy.PATIENT, "Ill", Scene.at("06:00"), NOTICE),
          "miss", appointment -> appointment.miss(Scene.at("10:20"), WORDS),
          "checkIn", appointment -> appointment.checkIn(Scene.at("09:50"), WORDS),
          "begin", Appointment::begin,
          "finish", one -> one.finish(one.plan().leaving()));

  @ParameterizedTest
  @EnumSource
  void allows_each_verb_in_its_states_and_refuses_it_in_all_others(AppointmentStatus status) {
    VERBS.forEach(
        (name, verb) -> {
          Appointment appointment = in(status);
          if (ALLOWED.getOrDefault(name, List.of()).contains(status)) {
            verb.accept(appointment);
          } else {
            assertThatThrownBy(() -> verb.accept(appointment))
                .as(name + " in " + status)
                .isInstanceOf(StatusForbids.class)
                .hasMessageContaining(status.words());
            assertThat(appointment.status()).isEqualTo(status);
          }
        });
  }

  @Test
  void goes_its_way_from_booked_to_done() {
    Appointment appointment = booked();

    appointment.confirm();
    appointment.checkIn(Scene.at("09:50"), WORDS);
    appointment.begin();
    appointment.finish(appointment.plan().leaving());

    assertThat(appointment.status()).isEqualTo(AppointmentStatus.DONE);
    assertThat(appointment.held()).isEqualTo(appointment.plan().time());
  }

  @Test
  void holds_its_chair_no_longer_than_needed_once_the_patient_left_early() {
    Appointment early = in(AppointmentStatus.IN_VISIT);
    TimeRange planned = early.plan().time();

    early.finish(planned.start().plusSeconds(3600));

    assertThat(early.held().start()).isEqualTo(planned.start());
    assertThat(early.held().end())
        .isEqualTo(early.plan().heldUntil(planned.start().plusSeconds(3600)));
    assertThat(early.held().end()).isBefore(planned.end());
    assertThat(early.plan().time()).isEqualTo(planned);
  }

  @ParameterizedTest
  @EnumSource
  void takes_back_a_check_in_and_a_leaving_and_nothing_else(AppointmentStatus status) {
    Map<AppointmentStatus, AppointmentStatus> back =
        Map.of(
            AppointmentStatus.ARRIVED, AppointmentStatus.BOOKED,
            AppointmentStatus.DONE, AppointmentStatus.ARRIVED);
    Map<AppointmentStatus, Consumer<Appointment>> undoing =
        Map.of(
            AppointmentStatus.ARRIVED, one -> one.undoCheckIn(false),
            AppointmentStatus.DONE, one -> one.reopen(false, List.of()));
    undoing.forEach(
        (from, undo) -> {
          Appointment appointment = in(status);
          if (from == status) {
            undo.accept(appointment);
            assertThat(appointment.status()).isEqualTo(back.get(status));
          } else {
            assertThatThrownBy(() -> undo.accept(appointment)).isInstanceOf(StatusForbids.class);
            assertThat(appointment.status()).isEqualTo(status);
          }
        });
  }

  @Test
  void holds_its_chair_to_the_planned_end_once_the_patient_has_not_left() {
    Appointment early = in(AppointmentStatus.IN_VISIT);
    early.finish(early.plan().start().plusSeconds(3600));

    early.reopen(true, List.of(2, 3));

    assertThat(early.status()).isEqualTo(AppointmentStatus.IN_VISIT);
    assertThat(early.held()).isEqualTo(early.plan().time());
    assertThat(early.session().number()).isEqualTo(1);
  }

  @Test
  void gives_its_session_number_back_only_where_the_patient_left_without_an_infusion() {
    Appointment infused = in(AppointmentStatus.IN_VISIT);
    Appointment sentHome = in(AppointmentStatus.ARRIVED);

    infused.finish(infused.plan().leaving());
    sentHome.finish(sentHome.plan().start());

    assertThat(infused.withoutInfusion()).isFalse();
    assertThat(sentHome.withoutInfusion()).isTrue();
  }

  @Test
  void whose_patient_has_not_left_keeps_its_number_or_takes_the_first_free_one() {
    Appointment alone = in(AppointmentStatus.DONE);
    Appointment replaced = in(AppointmentStatus.DONE);

    alone.reopen(false, List.of(2, 4));
    replaced.reopen(false, List.of(1, 2, 4));

    assertThat(alone.withoutInfusion()).isFalse();
    assertThat(alone.session().number()).isEqualTo(1);
    assertThat(replaced.withoutInfusion()).isFalse();
    assertThat(replaced.session().number()).isEqualTo(3);
  }

  @Test
  void holds_its_chair_by_the_corrected_leaving() {
    Appointment left = in(AppointmentStatus.DONE);
    TimeRange planned = left.plan().time();

    left.leftInstead(planned.start().plusSeconds(3600), planned.end());
    assertThat(left.held().end()).isBefore(planned.end());
    left.leftInstead(left.plan().leaving(), planned.end());

    assertThat(left.held()).isEqualTo(planned);
    assertThatThrownBy(() -> booked().leftInstead(planned.end(), planned.end()))
        .isInstanceOf(StatusForbids.class);
  }

  @Test
  void holds_its_chair_after_a_corrected_leaving_no_longer_than_that_is_free() {
    Appointment left = in(AppointmentStatus.DONE);
    Instant free = left.plan().start().plusSeconds(2700);

    left.leftInstead(left.plan().leaving(), free);

    assertThat(left.held()).isEqualTo(TimeRange.of(left.plan().start(), free));
  }

  @Test
  void is_to_be_confirmed_again_at_another_time_but_not_in_another_chair() {
    Appointment chairOnly = in(AppointmentStatus.CONFIRMED);
    Appointment later = in(AppointmentStatus.CONFIRMED);

    chairOnly.move(Scene.chair(2), Scene.at("10:00"));
    later.move(Scene.chair(1), Scene.at("11:00"));

    assertThat(chairOnly.status()).isEqualTo(AppointmentStatus.CONFIRMED);
    assertThat(later.status()).isEqualTo(AppointmentStatus.BOOKED);
    assertThat(later.plan()).isEqualTo(Scene.pain("11:00"));
  }

  @Test
  void is_cancelled_late_when_less_notice_is_given_than_the_site_asks_for() {
    assertThat(cancelledAt(Scene.at("10:00").minus(NOTICE)).late()).isFalse();
    assertThat(cancelledAt(Scene.at("10:00").minus(NOTICE).plusSeconds(1)).late()).isTrue();
  }

  @Test
  void a_request_that_nobody_accepted_is_never_cancelled_late() {
    Appointment asked = in(AppointmentStatus.REQUESTED);

    asked.cancel(CancelledBy.CLINIC, "No chair with a bed", Scene.at("09:00"), NOTICE);

    assertThat(asked.cancellation())
        .isEqualTo(new Cancellation(CancelledBy.CLINIC, "No chair with a bed", false));
  }

  private static Cancellation cancelledAt(Instant now) {
    Appointment appointment = booked();
    appointment.cancel(CancelledBy.PATIENT, "Ill", now, NOTICE);
    return Objects.requireNonNull(appointment.cancellation());
  }

  @Test
  void stays_a_request_at_another_time() {
    Appointment asked = in(AppointmentStatus.REQUESTED);

    asked.move(Scene.chair(1), Scene.at("11:00"));

    assertThat(asked.status()).isEqualTo(AppointmentStatus.REQUESTED);
  }

  @Test
  void is_checked_in_on_its_local_day_only() {
    Appointment appointment = booked();

    assertThatThrownBy(
            () -> appointment.checkIn(Scene.at(Scene.TUESDAY.minusDays(1), "23:59"), WORDS))
        .isInstanceOf(NotToday.class)
        .hasMessageContaining("Tue 24 Nov");
    appointment.checkIn(Scene.at("00:01"), WORDS);
    assertThat(appointment.status()).isEqualTo(AppointmentStatus.ARRIVED);
  }

  @Test
  void is_missed_from_its_start_on_only() {
    Appointment appointment = booked();

    assertThatThrownBy(() -> appointment.miss(Scene.at("09:59"), WORDS))
        .isInstanceOf(NotYetDue.class);
    appointment.miss(Scene.at("10:00"), WORDS);
    assertThat(appointment.status()).isEqualTo(AppointmentStatus.NO_SHOW);
  }

  @ParameterizedTest
  @EnumSource
  void holds_its_chair_unless_cancelled_missed_or_deferred(AppointmentStatus status) {
    boolean given =
        List.of(AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW, AppointmentStatus.DEFERRED)
            .contains(status);

    assertThat(status.live()).isEqualTo(!given);
    assertThat(AppointmentStatus.allLive().contains(status)).isEqualTo(!given);
  }

  @Test
  void needs_everything_before_the_infusion_until_it_is_said_to_stand() {
    Appointment appointment = booked();
    assertThat(appointment.standing()).isEmpty();

    appointment.say(Gate.CONSENT, true);
    appointment.say(Gate.ESCORT, true);
    appointment.say(Gate.ESCORT, false);

    assertThat(appointment.standing()).containsExactly(Gate.CONSENT);
  }

  @Test
  void another_start_opens_fasting_and_escort_again_another_chair_does_not() {
    Appointment appointment = booked();
    for (Gate gate : Gate.values()) {
      appointment.say(gate, true);
    }

    appointment.move(Scene.chair(2), appointment.plan().start());
    assertThat(appointment.standing()).containsExactlyInAnyOrder(Gate.values());
    appointment.move(Scene.chair(2), Scene.at("11:00"));

    assertThat(appointment.standing()).containsExactlyInAnyOrder(Gate.CONSENT, Gate.SCREENING);
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_VISIT", "DONE", "CANCELLED", "NO_SHOW"})
  void readiness_is_not_said_once_no_infusion_is_to_come(AppointmentStatus status) {
    Appointment appointment = in(status);

    assertThatThrownBy(() -> appointment.say(Gate.CONSENT, true)).isInstanceOf(StatusForbids.class);
  }

  private static Appointment booked() {
    return new Appointment(
        AppointmentId.of(new UUID(2, 1)),
        SiteId.of(new UUID(3, 1)),
        Scene.chair(1),
        new Session(
            Scene.patient(1), CourseId.of(new UUID(4, 1)), ProtocolId.of(new UUID(5, 1)), 1),
        Scene.pain("10:00"),
        Scene.at("06:00"),
        StaffId.of(new UUID(6, 1)));
  }

  private static Appointment in(AppointmentStatus status) {
    Appointment appointment = booked();
    switch (status) {
      case REQUESTED -> appointment.asRequest();
      case BOOKED -> {}
      case CONFIRMED -> appointment.confirm();
      case ARRIVED -> appointment.checkIn(Scene.at("09:50"), WORDS);
      case IN_VISIT -> {
        appointment.checkIn(Scene.at("09:50"), WORDS);
        appointment.begin();
      }
      case DONE -> {
        appointment.checkIn(Scene.at("09:50"), WORDS);
        appointment.finish(appointment.plan().leaving());
      }
      case CANCELLED ->
          appointment.cancel(CancelledBy.CLINIC, "No doctor", Scene.at("06:00"), NOTICE);
      case NO_SHOW -> appointment.miss(Scene.at("10:00"), WORDS);
      case DEFERRED -> appointment.defer("Blood pressure");
    }
    return appointment;
  }
}
