package health.reprieve.scheduling.web;

import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.domain.Gate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What must stand before a visit, as the board shows it: what is missing comes first. */
public final class Gates {

  private Gates() {}

  /** What is missing before the infusion; nothing once it has begun. */
  public static List<Gate> missing(AppointmentView appointment) {
    return appointment.status().beforeInfusion()
        ? Arrays.stream(Gate.values())
            .filter(gate -> !appointment.standing().contains(gate))
            .toList()
        : List.of();
  }

  /** Such as ", missing: consent, escort"; empty where nothing is. */
  public static String spoken(AppointmentView appointment) {
    List<Gate> missing = missing(appointment);
    return missing.isEmpty()
        ? ""
        : missing.stream().map(Gate::words).collect(Collectors.joining(", ", ", missing: ", ""));
  }

  /** Such as "Before the visit: 3 of 4 ready". */
  public static String summary(AppointmentView appointment) {
    return "Before the visit: %d of %d ready"
        .formatted(appointment.standing().size(), Gate.values().length);
  }

  /** Name in the sprite. */
  public static String icon(Gate gate) {
    return gate.words();
  }

  /** Such as "Consent". */
  public static String name(Gate gate) {
    return gate.words().substring(0, 1).toUpperCase(Locale.ENGLISH) + gate.words().substring(1);
  }

  /** Missing ones first. */
  public static List<Gate> ordered(AppointmentView appointment) {
    return Arrays.stream(Gate.values())
        .sorted(
            (one, other) -> Boolean.compare(stands(appointment, one), stands(appointment, other)))
        .toList();
  }

  public static boolean stands(AppointmentView appointment, Gate gate) {
    return appointment.standing().contains(gate);
  }
}
