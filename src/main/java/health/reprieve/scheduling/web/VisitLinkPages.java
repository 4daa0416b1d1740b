package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.notices.domain.UnknownLink;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.scheduling.PatientVisitView;
import health.reprieve.scheduling.VisitByLink;
import health.reprieve.scheduling.VisitWords;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A visit on its patient's phone. Whoever has the link may see and change this one visit; looking
 * changes nothing. No script is needed.
 */
@Path("v/{token}")
@PermitAll
@RequestScoped
@Produces(PageWriter.HTML)
public class VisitLinkPages {

  private final VisitByLink visits;

  @Inject
  VisitLinkPages(VisitByLink visits) {
    this.visits = visits;
  }

  @GET
  public Response look(
      @PathParam("token") String token, @DefaultValue("") @QueryParam("said") String said) {
    return answer(() -> page(token, visits.look(token), said, ""));
  }

  @POST
  @Path("confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answer(
        () -> {
          visits.confirm(token, version(form));
          return Pages.seeOther("/v/" + token);
        },
        problem -> refused(token, problem));
  }

  /** The days with free times, or the times of one day. */
  @GET
  @Path("times")
  public Response times(
      @PathParam("token") String token, @DefaultValue("") @QueryParam("day") String day) {
    return answer(() -> times(token, day, ""), problem -> refused(token, problem));
  }

  @POST
  @Path("move")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answer(
        () -> {
          Fields fields = Fields.of(form);
          Instant start = fields.requiredInstant("start");
          int version = version(form);
          fields.refuseIfAny();
          visits.move(token, version, start);
          return Pages.seeOther("/v/" + token + "?said=moved");
        },
        problem ->
            problem.kind() == Kind.CONFLICT
                ? times(token, "", "time-gone")
                : refused(token, problem));
  }

  @POST
  @Path("renew")
  public Response renew(@PathParam("token") String token) {
    return answer(
        () -> {
          visits.renew(token);
          return Pages.seeOther("/v/" + token + "?said=renewed");
        },
        problem -> refused(token, problem));
  }

  private Response refused(String token, DomainProblem problem) {
    PatientVisitView visit = visits.look(token);
    return page(token, visit, "", visit.words().refusal(problem));
  }

  private static Response page(String token, PatientVisitView visit, String said, String refusal) {
    return Response.ok(Pages.templates().linkVisit(visit, "/v/" + token, said, refusal)).build();
  }

  private Response times(String token, String asked, String refusal) {
    SortedMap<LocalDate, List<Instant>> times = visits.times(token);
    PatientVisitView visit = visits.look(token);
    LocalDate day =
        times.keySet().stream()
            .filter(one -> one.toString().equals(asked))
            .findFirst()
            .orElse(null);
    JteModel page =
        day == null
            ? Pages.templates().linkDays(visit, "/v/" + token, times, refusal)
            : Pages.templates().linkTimes(visit, "/v/" + token, day, times.get(day));
    return Response.ok(page).build();
  }

  private static int version(MultivaluedMap<String, String> form) {
    Fields fields = Fields.of(form);
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return version;
  }

  private Response answer(Supplier<Response> act) {
    return answer(act, null);
  }

  /**
   * @param otherwise what is shown of a refusal; null for the sentence alone
   */
  private Response answer(
      Supplier<Response> act,
      java.util.function.@Nullable Function<DomainProblem, Response> otherwise) {
    try {
      return act.get();
    } catch (UnknownLink unknown) {
      return problem(unknown);
    } catch (DomainProblem problem) {
      if (otherwise == null) {
        return problem(problem);
      }
      return Response.fromResponse(otherwise.apply(problem))
          .status(ProblemAnswer.status(problem.kind()))
          .build();
    }
  }

  private Response problem(DomainProblem problem) {
    VisitWords words = visits.words();
    return Pages.refused(
        ProblemAnswer.status(problem.kind()),
        Pages.templates().linkProblem(words, words.refusal(problem)));
  }
}
