package health.reprieve.scheduling.web;

import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.Cancellation;
import health.reprieve.scheduling.domain.CancelledBy;
import java.util.List;

/** Says how a visit came not to be: by whom, why, whether late. */
final class GivenUp {

  private GivenUp() {}

  static List<String> words(AppointmentView appointment) {
    Cancellation cancellation = appointment.cancellation();
    String deferred = appointment.deferReason();
    if (cancellation != null) {
      String who = cancellation.by() == CancelledBy.PATIENT ? "the patient" : "the clinic";
      String late = cancellation.late() ? ", late: with less notice than the clinic asks for" : "";
      return List.of("Cancelled by " + who + late + ".", reason(cancellation.reason()));
    }
    if (deferred != null) {
      return List.of("Put off without a new time.", reason(deferred));
    }
    return appointment.status() == AppointmentStatus.NO_SHOW
        ? List.of("The patient did not come. The chair was given back.")
        : List.of();
  }

  private static String reason(String words) {
    return "Reason: " + words;
  }
}
