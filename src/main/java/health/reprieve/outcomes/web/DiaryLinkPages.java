package health.reprieve.outcomes.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.notices.domain.UnknownLink;
import health.reprieve.outcomes.DiaryByLink;
import health.reprieve.outcomes.DiaryView;
import health.reprieve.outcomes.DiaryView.Standing;
import health.reprieve.outcomes.domain.Compared;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
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
import java.util.List;
import java.util.Locale;

/**
 * The diary on its patient's phone: one question a screen, one tap an answer. Looking changes
 * nothing. No script is needed.
 */
@Path("d/{token}")
@PermitAll
@RequestScoped
@Produces(PageWriter.HTML)
public class DiaryLinkPages {

  private static final int MOST = 10;

  private final DiaryByLink diaries;

  @Inject
  DiaryLinkPages(DiaryByLink diaries) {
    this.diaries = diaries;
  }

  /** The screens in their order; each answer leads to the next. */
  private enum Screen {
    PAIN,
    COMPARED,
    SLEEP,
    RESCUE,
    THANKS,
    STOP,
    RENEWED;

    private String in(String token) {
      return "/d/" + token + "?screen=" + name().toLowerCase(Locale.ROOT);
    }
  }

  @GET
  public Response look(
      @PathParam("token") String token, @DefaultValue("") @QueryParam("screen") String screen) {
    return answer(token, () -> Response.ok(page(token, screen, "")).build());
  }

  @POST
  @Path("pain")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response pain(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answer(
        token,
        () -> {
          diaries.pain(token, PainScore.of(number(form)));
          boolean first = diaries.look(token).before() == null;
          return Pages.seeOther((first ? Screen.SLEEP : Screen.COMPARED).in(token));
        });
  }

  @POST
  @Path("compared")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response compared(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answer(
        token,
        () -> {
          Fields fields = Fields.of(form);
          Compared said = fields.requiredChoice("answer", Compared.class);
          fields.refuseIfAny();
          diaries.compare(token, said);
          return Pages.seeOther(Screen.SLEEP.in(token));
        });
  }

  @POST
  @Path("sleep")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sleep(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answer(
        token,
        () -> {
          diaries.sleep(token, number(form));
          return Pages.seeOther(Screen.RESCUE.in(token));
        });
  }

  @POST
  @Path("rescue")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response rescue(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answer(
        token,
        () -> {
          diaries.rescueDoses(token, number(form));
          return Pages.seeOther(Screen.THANKS.in(token));
        });
  }

  @POST
  @Path("stop")
  public Response stop(@PathParam("token") String token) {
    return answer(
        token,
        () -> {
          diaries.stop(token);
          return Pages.seeOther("/d/" + token);
        });
  }

  @POST
  @Path("resume")
  public Response resume(@PathParam("token") String token) {
    return answer(
        token,
        () -> {
          diaries.resume(token);
          return Pages.seeOther("/d/" + token);
        });
  }

  @POST
  @Path("renew")
  public Response renew(@PathParam("token") String token) {
    return answer(
        token,
        () -> {
          diaries.renew(token);
          return Pages.seeOther(Screen.RENEWED.in(token));
        });
  }

  private static int number(MultivaluedMap<String, String> form) {
    Fields fields = Fields.of(form);
    int number = fields.requiredInteger("answer", 0, MOST);
    fields.refuseIfAny();
    return number;
  }

  private JteModel page(String token, String asked, String refusal) {
    DiaryView diary = diaries.look(token);
    String screen =
        diary.standing() == Standing.OPEN
            ? open(asked, diary)
            : asked.equals("renewed") ? asked : diary.standing().name().toLowerCase(Locale.ROOT);
    return Pages.templates().linkDiary(diary, "/d/" + token, screen, refusal);
  }

  /** Without a wish: the first question, or that it was answered. */
  private static String open(String asked, DiaryView diary) {
    boolean known = List.of("pain", "stop").contains(asked);
    boolean later =
        List.of("sleep", "rescue", "thanks").contains(asked)
            || (asked.equals("compared") && diary.before() != null);
    if (known || (later && diary.pain() != null)) {
      return asked;
    }
    return diary.pain() == null ? "pain" : "again";
  }

  private Response answer(String token, java.util.function.Supplier<Response> act) {
    try {
      return act.get();
    } catch (UnknownLink unknown) {
      return Pages.refused(
          ProblemAnswer.status(unknown.kind()),
          Pages.templates().linkProblem(diaries.words(), unknown.detail()));
    } catch (DomainProblem problem) {
      return Pages.refused(ProblemAnswer.status(problem.kind()), page(token, "", problem.detail()));
    }
  }
}
