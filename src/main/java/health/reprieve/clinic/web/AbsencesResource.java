package health.reprieve.clinic.web;

import health.reprieve.clinic.AbsenceView;
import health.reprieve.clinic.Absences;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.domain.AbsenceId;
import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Absences of nurses and clinicians as JSON. Why somebody is away is the manager's to read. */
@Path("api/absences")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AbsencesResource {

  private final ClinicCalendar calendar;
  private final Absences absences;

  @Inject
  AbsencesResource(ClinicCalendar calendar, Absences absences) {
    this.calendar = calendar;
    this.absences = absences;
  }

  /**
   * An absence as JSON; days and times by the site's clock.
   *
   * @param starts missing for the whole of the first day
   * @param lastDay itself included; missing while no end is known
   * @param ends missing for the whole of the last day
   */
  public record AbsenceJson(
      UUID id,
      UUID staff,
      String staffName,
      String firstDay,
      @Nullable String starts,
      @Nullable String lastDay,
      @Nullable String ends,
      String reason,
      int version)
      implements Versioned {

    static AbsenceJson of(AbsenceView absence) {
      WallSpan span = absence.span();
      return new AbsenceJson(
          absence.id().value(),
          absence.person().value(),
          absence.personName(),
          span.firstDay().toString(),
          SpanFields.text(span.starts()),
          SpanFields.text(span.lastDay()),
          SpanFields.text(span.ends()),
          absence.reason(),
          absence.version());
    }
  }

  @GET
  public List<AbsenceJson> from(@Context UriInfo uri) {
    Fields query = Fields.of(uri.getQueryParameters());
    LocalDate first = Objects.requireNonNullElseGet(query.date("from"), calendar::today);
    query.refuseIfAny();
    return absences.from(first).stream().map(AbsenceJson::of).toList();
  }

  @GET
  @Path("{id}")
  public AbsenceJson one(@PathParam("id") UUID id) {
    return AbsenceJson.of(absences.get(AbsenceId.of(id)));
  }

  @POST
  public Response add(
      @Nullable @HeaderParam("Idempotency-Key") String once, @Nullable JsonObject body) {
    AbsenceRequest request = AbsenceRequest.toAdd(Fields.of(body));
    AbsenceView added = absences.add(once, request.staff(), request.span(), request.reason());
    return Response.created(URI.create("/api/absences/" + added.id().value()))
        .entity(AbsenceJson.of(added))
        .build();
  }

  @PUT
  @Path("{id}")
  public AbsenceJson change(@PathParam("id") UUID id, @Nullable JsonObject body) {
    AbsenceRequest request = AbsenceRequest.toChange(Fields.of(body));
    return AbsenceJson.of(
        absences.change(
            AbsenceId.of(id),
            request.version(),
            request.staff(),
            request.span(),
            request.reason()));
  }

  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") UUID id) {
    absences.remove(AbsenceId.of(id));
  }
}
