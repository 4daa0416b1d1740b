package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.clinic.domain.SiteId;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentTest {

  private static final WallWords WORDS = new WallWords(Scene.ZONE);

  /** Each verb and the states it may be said in. */
  private static final Map<String, List<AppointmentStatus>> ALLOWED =
      Map.of(
          "confirm", List.of(AppointmentStatus.BOOKED),
          "move", List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED),
          "cancel", List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED),
          "miss", List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED),
          "checkIn", List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED),
          "begin", List.of(AppointmentStatus.ARRIVED),
          "finish", List.of(AppointmentStatus.ARRIVED, AppointmentStatus.IN_VISIT));

  private static final Map<String, Consumer<Appointment>> VERBS =
      Map.of(
          "confirm", Appointment::confirm,
          "move", appointment -> appointment.move(Scene.chair(2), Scene.at("11:00")),
          "cancel", appointment -> appointment.cancel(CancelledBy.PATIENT, "Ill"),
          "miss", appointment -> appointment.miss(Scene.at("10:20"), WORDS),
          "checkIn", appointment -> appointment.checkIn(Scene.at("09:50"), WORDS),
          "begin", Appointment::begin,
          "finish", Appointment::finish);

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
    appointment.finish();

    assertThat(appointment.status()).isEqualTo(AppointmentStatus.DONE);
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
  void holds_its_chair_unless_cancelled_or_missed(AppointmentStatus status) {
    boolean given =
        List.of(AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW).contains(status);

    assertThat(status.live()).isEqualTo(!given);
    assertThat(AppointmentStatus.allLive().contains(status)).isEqualTo(!given);
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
      case BOOKED -> {}
      case CONFIRMED -> appointment.confirm();
      case ARRIVED -> appointment.checkIn(Scene.at("09:50"), WORDS);
      case IN_VISIT -> {
        appointment.checkIn(Scene.at("09:50"), WORDS);
        appointment.begin();
      }
      case DONE -> {
        appointment.checkIn(Scene.at("09:50"), WORDS);
        appointment.finish();
      }
      case CANCELLED -> appointment.cancel(CancelledBy.CLINIC, "No doctor");
      case NO_SHOW -> appointment.miss(Scene.at("10:00"), WORDS);
    }
    return appointment;
  }
}
