package health.reprieve.outcomes.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.notices.domain.UnknownLink;
import health.reprieve.outcomes.DiaryByLink;
import health.reprieve.outcomes.DiaryView;
import health.reprieve.outcomes.DiaryWords;
import health.reprieve.outcomes.QuestionnaireByLink;
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
import java.util.function.Supplier;

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

  /** Questions and answers of instruments lie within this. */
  private static final int FARTHEST = 1000;

  private static final int LONGEST = 20;

  private final DiaryByLink diaries;
  private final QuestionnaireByLink questionnaires;

  @Inject
  DiaryLinkPages(DiaryByLink diaries, QuestionnaireByLink questionnaires) {
    this.diaries = diaries;
    this.questionnaires = questionnaires;
  }

  @GET
  public Response look(
      @PathParam("token") String token, @DefaultValue("") @QueryParam("screen") String screen) {
    return answer(token, () -> Response.ok(page(token, diaries.look(token), screen, "")).build());
  }

  @POST
  @Path("pain")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response pain(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answered(token, () -> diaries.pain(token, PainScore.of(number(form, 0, MOST))));
  }

  @POST
  @Path("compared")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response compared(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answered(
        token,
        () -> {
          Fields fields = Fields.of(form);
          Compared said = fields.requiredChoice("answer", Compared.class);
          fields.refuseIfAny();
          diaries.compare(token, said);
        });
  }

  @POST
  @Path("sleep")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sleep(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answered(token, () -> diaries.sleep(token, number(form, 0, MOST)));
  }

  @POST
  @Path("rescue")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response rescue(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answered(token, () -> diaries.rescueDoses(token, number(form, 0, MOST)));
  }

  /** One question of the questionnaire; an answer that must be looked at leads to where help is. */
  @POST
  @Path("item/{number: [0-9]{1,3}}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response item(
      @PathParam("token") String token,
      @PathParam("number") int number,
      MultivaluedMap<String, String> form) {
    return answer(
        token,
        () -> {
          boolean alarmed = questionnaires.answer(token, number, number(form, -FARTHEST, FARTHEST));
          String screen = alarmed ? "care" : diaries.look(token).asked().next();
          return Pages.seeOther(at(token, screen));
        });
  }

  @POST
  @Path("impression")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response impression(
      @PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answered(
        token, () -> questionnaires.impression(token, number(form, -FARTHEST, FARTHEST)));
  }

  @POST
  @Path("skip")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response skip(@PathParam("token") String token, MultivaluedMap<String, String> form) {
    return answered(
        token,
        () -> {
          Fields fields = Fields.of(form);
          String question = fields.requiredText("question", LONGEST);
          fields.refuseIfAny();
          diaries.skip(token, question);
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
          return Pages.seeOther(at(token, "renewed"));
        });
  }

  private static int number(MultivaluedMap<String, String> form, int least, int most) {
    Fields fields = Fields.of(form);
    int number = fields.requiredInteger("answer", least, most);
    fields.refuseIfAny();
    return number;
  }

  private static String at(String token, String screen) {
    return "/d/" + token + "?screen=" + screen;
  }

  /** Keeps an answer and goes on to the question after it. */
  private Response answered(String token, Runnable keep) {
    return answer(
        token,
        () -> {
          keep.run();
          return Pages.seeOther(at(token, diaries.look(token).asked().next()));
        });
  }

  private static JteModel page(String token, DiaryView diary, String wish, String refusal) {
    return Pages.templates().linkDiary(diary, "/d/" + token, screen(diary, wish), refusal);
  }

  /** Without a wish: the first question without an answer, or that the patient has finished. */
  private static String screen(DiaryView diary, String wish) {
    return switch (diary.standing()) {
      case OPEN -> diary.asked().shows(wish) ? wish : diary.asked().start();
      case OLD_LINK -> wish.equals("renewed") ? wish : "old_link";
      case ANSWERED -> "again";
      case FINISHED -> "finished";
      case STOPPED -> "stopped";
    };
  }

  private Response answer(String token, Supplier<Response> act) {
    try {
      return act.get();
    } catch (UnknownLink unknown) {
      DiaryWords words = diaries.words();
      return Pages.refused(
          ProblemAnswer.status(unknown.kind()),
          Pages.templates().linkProblem(words, words.refusal(unknown)));
    } catch (DomainProblem problem) {
      DiaryView diary = diaries.look(token);
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(token, diary, "", diary.words().refusal(problem)));
    }
  }
}
