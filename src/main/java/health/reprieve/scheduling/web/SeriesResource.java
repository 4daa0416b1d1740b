package health.reprieve.scheduling.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.SeriesBooking;
import health.reprieve.scheduling.SeriesOrder;
import health.reprieve.scheduling.SeriesPlanning;
import health.reprieve.scheduling.SeriesPlansView;
import health.reprieve.scheduling.SeriesView;
import health.reprieve.scheduling.domain.SeriesRefused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Series of sessions as JSON: searched for, booked and changed as a whole. */
@Path("api/series")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeriesResource {

  private final SeriesPlanning planning;
  private final SeriesBooking booking;
  private final CurrentStaff current;

  @Inject
  SeriesResource(SeriesPlanning planning, SeriesBooking booking, CurrentStaff current) {
    this.planning = planning;
    this.booking = booking;
    this.current = current;
  }

  @POST
  @Path("plans")
  public SeriesPlansJson plans(@Nullable JsonObject body) {
    SeriesPlansView found = planning.plans(SeriesRequest.toPlan(Fields.of(body)).order());
    found.offersOrRefuse();
    return SeriesPlansJson.of(found);
  }

  @POST
  public Response book(
      @Nullable @HeaderParam("Idempotency-Key") String key, @Nullable JsonObject body) {
    SeriesView booked = carryOut(SeriesRequest.toBook(Fields.of(body)), key);
    return Response.created(URI.create("/api/courses/" + booked.course().value()))
        .entity(SeriesJson.of(booked))
        .build();
  }

  /** Moves sessions that are booked, and books those that are missing. */
  @PUT
  public SeriesJson change(
      @Nullable @HeaderParam("Idempotency-Key") String key, @Nullable JsonObject body) {
    return SeriesJson.of(carryOut(SeriesRequest.toBook(Fields.of(body)), key));
  }

  private SeriesView carryOut(SeriesRequest request, @Nullable String key) {
    try {
      return booking.book(
          Ids.forRequest("series by " + current.id().value(), key),
          request.order(),
          request.read(),
          request.places());
    } catch (SeriesRefused refused) {
      throw withFreshPlans(refused, request.order());
    }
  }

  private SeriesRefused withFreshPlans(SeriesRefused refused, SeriesOrder order) {
    try {
      return refused.with("fresh", SeriesPlansJson.of(planning.plans(order)));
    } catch (DomainProblem noPlans) {
      return refused;
    }
  }
}
