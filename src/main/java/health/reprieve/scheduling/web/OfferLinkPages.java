package health.reprieve.scheduling.web;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Stale;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.scheduling.OfferByLink;
import health.reprieve.scheduling.PatientOfferView;
import health.reprieve.scheduling.VisitWords;
import health.reprieve.scheduling.domain.OfferGone;
import health.reprieve.scheduling.domain.SlotRefused;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * An offered time on the phone of who waits. Whoever has the link may answer this one offer;
 * looking changes nothing. No script is needed.
 */
@Path("o/{token}")
@PermitAll
@RequestScoped
@Produces(PageWriter.HTML)
public class OfferLinkPages {

  private final OfferByLink offers;

  @Inject
  OfferLinkPages(OfferByLink offers) {
    this.offers = offers;
  }

  @GET
  public Response look(@PathParam("token") String token) {
    return answer(() -> page(token, ""));
  }

  @POST
  @Path("accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answer(
        () -> {
          offers.accept(token, WaitRequest.version(Fields.of(form)));
          return Pages.seeOther("/o/" + token);
        },
        token);
  }

  @POST
  @Path("decline")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decline(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answer(
        () -> {
          offers.decline(token, WaitRequest.version(Fields.of(form)));
          return Pages.seeOther("/o/" + token);
        },
        token);
  }

  private Response page(String token, String refusal) {
    PatientOfferView offer = offers.look(token);
    return Response.ok(Pages.templates().linkOffer(offer, "/o/" + token, refusal)).build();
  }

  /** What was answered a moment ago stands on the page itself. */
  private Response answer(Supplier<Response> act, String token) {
    return answer(
        () -> {
          try {
            return act.get();
          } catch (OfferGone | Stale answered) {
            return Pages.seeOther("/o/" + token);
          } catch (SlotRefused refused) {
            String words = offers.look(token).words().say("page.offer.unfit");
            return Response.fromResponse(page(token, words))
                .status(ProblemAnswer.status(refused.kind()))
                .build();
          }
        });
  }

  private Response answer(Supplier<Response> act) {
    try {
      return act.get();
    } catch (DomainProblem problem) {
      return problem(problem);
    }
  }

  private Response problem(DomainProblem problem) {
    VisitWords words = offers.words();
    return Pages.refused(
        ProblemAnswer.status(problem.kind()),
        Pages.templates().linkProblem(words, words.refusal(problem)));
  }
}
