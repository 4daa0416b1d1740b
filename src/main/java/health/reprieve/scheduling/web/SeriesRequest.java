package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.SeriesBooking.Read;
import health.reprieve.scheduling.SeriesOrder;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.SeriesScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions to plan, and where a plan puts them.
 *
 * @param read the booked ones among them as the caller saw them
 * @param places that were chosen; none where plans are only looked for
 */
record SeriesRequest(SeriesOrder order, List<Read> read, List<Place> places) {

  /** Most sessions of a course. */
  private static final int MOST = 60;

  /** A search for plans. */
  static SeriesRequest toPlan(Fields fields) {
    SeriesOrder order = order(fields);
    fields.refuseIfAny();
    return new SeriesRequest(order, List.of(), List.of());
  }

  /** A plan to be booked. */
  static SeriesRequest toBook(Fields fields) {
    SeriesOrder order = order(fields);
    List<Read> read = fields.rows("standing", SeriesRequest::read);
    List<Place> places = fields.rows("places", SeriesRequest::place);
    if (places.isEmpty() || places.size() > MOST) {
      fields.violation("places", "From 1 to %d, one for each session.".formatted(MOST));
    }
    fields.refuseIfAny();
    return new SeriesRequest(order, read, places);
  }

  static SeriesOrder order(Fields fields) {
    SeriesScope scope = fields.choice("scope", SeriesScope.class);
    UUID appointment = fields.id("appointment");
    if (scope != null && scope != SeriesScope.REST && appointment == null) {
      fields.violation("appointment", "Needed: the session that this begins with.");
    }
    return new SeriesOrder(
        PatientId.of(fields.requiredId("patient")),
        BookingRequest.course(fields),
        scope == null ? SeriesScope.REST : scope,
        appointmentId(appointment),
        fields.date("from"),
        fields.date("latest"),
        WishesRequest.of(fields),
        fields.choices("features", ChairFeature.class));
  }

  private static @Nullable AppointmentId appointmentId(@Nullable UUID id) {
    return id == null ? null : AppointmentId.of(id);
  }

  private static Optional<Read> read(Fields row) {
    UUID appointment = row.requiredId("appointment");
    int version = row.requiredInteger("version", 0, Integer.MAX_VALUE);
    return Optional.of(new Read(AppointmentId.of(appointment), version));
  }

  private static Optional<Place> place(Fields row) {
    UUID chair = row.requiredId("chair");
    Instant start = row.requiredInstant("start");
    return Optional.of(new Place(ChairId.of(chair), start));
  }
}
