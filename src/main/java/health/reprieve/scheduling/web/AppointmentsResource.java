package health.reprieve.scheduling.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.AppointmentBooking;
import health.reprieve.scheduling.AppointmentKeeping;
import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.BookingOrder;
import health.reprieve.scheduling.VisitReadiness;
import health.reprieve.scheduling.domain.AppointmentId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appointments as JSON. Made once and not for each request: bookings come in bursts. */
@Path("api/appointments")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppointmentsResource {

  private final AppointmentBooking booking;
  private final AppointmentKeeping keeping;
  private final VisitReadiness readiness;
  private final InTheWay inTheWay;
  private final CurrentStaff current;

  @Inject
  AppointmentsResource(
      AppointmentBooking booking,
      AppointmentKeeping keeping,
      VisitReadiness readiness,
      InTheWay inTheWay,
      CurrentStaff current) {
    this.booking = booking;
    this.keeping = keeping;
    this.readiness = readiness;
    this.inTheWay = inTheWay;
    this.current = current;
  }

  @POST
  public Response book(
      @Nullable @HeaderParam("Idempotency-Key") String key, @Nullable JsonObject body) {
    BookingRequest request = BookingRequest.of(Fields.of(body));
    UUID id = Ids.forRequest("appointment by " + current.id().value(), key);
    BookingOrder order = request.order(AppointmentId.of(id));
    AppointmentView booked =
        inTheWay.named(() -> key == null ? booking.bookOnce(order) : booking.book(order));
    return Response.created(URI.create("/api/appointments/" + booked.id().value()))
        .entity(AppointmentJson.of(booked))
        .build();
  }

  @GET
  @Path("{id}")
  public AppointmentJson one(@PathParam("id") UUID id) {
    return AppointmentJson.of(keeping.get(AppointmentId.of(id)));
  }

  @POST
  @Path("{id}/move")
  public AppointmentJson move(
      @PathParam("id") UUID id,
      @Nullable @HeaderParam("Idempotency-Key") String key,
      @Nullable JsonObject body) {
    MoveRequest request = MoveRequest.of(Fields.of(body));
    UUID once = Ids.forRequest("move of " + id + " by " + current.id().value(), key);
    return AppointmentJson.of(
        inTheWay.named(() -> booking.move(request.order(AppointmentId.of(id), once))));
  }

  @POST
  @Path("{id}/cancel")
  public AppointmentJson cancel(@PathParam("id") UUID id, @Nullable JsonObject body) {
    CancelRequest request = CancelRequest.of(Fields.of(body));
    return AppointmentJson.of(
        keeping.cancel(AppointmentId.of(id), request.version(), request.by(), request.reason()));
  }

  @POST
  @Path("{id}/defer")
  public AppointmentJson defer(@PathParam("id") UUID id, @Nullable JsonObject body) {
    DeferRequest request = DeferRequest.of(Fields.of(body));
    return AppointmentJson.of(
        keeping.defer(AppointmentId.of(id), request.version(), request.reason()));
  }

  @POST
  @Path("{id}/escort")
  public AppointmentJson escort(@PathParam("id") UUID id, @Nullable JsonObject body) {
    EscortRequest request = EscortRequest.of(Fields.of(body));
    return AppointmentJson.of(
        keeping.escort(AppointmentId.of(id), request.version(), request.hours()));
  }

  /** Says what the chair must have. */
  @POST
  @Path("{id}/features")
  public AppointmentJson need(@PathParam("id") UUID id, @Nullable JsonObject body) {
    FeaturesRequest request = FeaturesRequest.of(Fields.of(body));
    return AppointmentJson.of(
        keeping.need(AppointmentId.of(id), request.version(), request.features()));
  }

  @POST
  @Path("{id}/accept")
  public AppointmentJson accept(@PathParam("id") UUID id, @Nullable JsonObject body) {
    return AppointmentJson.of(keeping.accept(AppointmentId.of(id), version(body)));
  }

  @POST
  @Path("{id}/confirm")
  public AppointmentJson confirm(@PathParam("id") UUID id, @Nullable JsonObject body) {
    return AppointmentJson.of(keeping.confirm(AppointmentId.of(id), version(body)));
  }

  @POST
  @Path("{id}/check-in")
  public AppointmentJson checkIn(@PathParam("id") UUID id, @Nullable JsonObject body) {
    return AppointmentJson.of(keeping.checkIn(AppointmentId.of(id), version(body)));
  }

  /** The patient was checked in by mistake. */
  @POST
  @Path("{id}/undo-check-in")
  public AppointmentJson undoCheckIn(@PathParam("id") UUID id, @Nullable JsonObject body) {
    return AppointmentJson.of(keeping.undoCheckIn(AppointmentId.of(id), version(body)));
  }

  @POST
  @Path("{id}/no-show")
  public AppointmentJson miss(@PathParam("id") UUID id, @Nullable JsonObject body) {
    return AppointmentJson.of(keeping.miss(AppointmentId.of(id), version(body)));
  }

  /** Says whether one of consent, fasting, escort and screening stands. */
  @POST
  @Path("{id}/readiness")
  public AppointmentJson ready(@PathParam("id") UUID id, @Nullable JsonObject body) {
    ReadinessRequest request = ReadinessRequest.of(Fields.of(body));
    return AppointmentJson.of(
        readiness.say(AppointmentId.of(id), request.version(), request.gate(), request.stands()));
  }

  private static int version(@Nullable JsonObject body) {
    Fields fields = Fields.of(body);
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return version;
  }
}
