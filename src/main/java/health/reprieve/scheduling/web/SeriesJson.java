package health.reprieve.scheduling.web;

import health.reprieve.scheduling.SeriesView;
import java.util.List;
import java.util.UUID;

/** The booked sessions of a course as JSON. */
public record SeriesJson(UUID course, List<AppointmentJson> appointments) {

  static SeriesJson of(SeriesView view) {
    return new SeriesJson(
        view.course().value(), view.appointments().stream().map(AppointmentJson::of).toList());
  }
}
