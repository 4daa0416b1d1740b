package health.reprieve.scheduling.web;

import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.FreeSlot;
import java.time.LocalDate;

/** Addresses of the board. Ids stand in them, names never. */
public final class BoardAddress {

  private BoardAddress() {}

  public static String of(LocalDate day) {
    return "/board?day=" + day;
  }

  /** The board with one visit beside it. */
  public static String pick(LocalDate day, AppointmentId appointment) {
    return of(day) + "&pick=" + appointment.value();
  }

  /** The board with the booking form beside it. */
  public static String book(LocalDate day) {
    return of(day) + "&book=1";
  }

  public static String book(LocalDate day, FreeSlot slot, String protocol) {
    return book(day)
        + "&chair="
        + slot.chair().value()
        + "&at="
        + slot.time().start()
        + "&protocol="
        + protocol;
  }
}
