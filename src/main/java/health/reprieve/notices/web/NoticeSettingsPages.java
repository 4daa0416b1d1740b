package health.reprieve.notices.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.notices.NoticeList;
import health.reprieve.notices.NoticeSetUp;
import health.reprieve.notices.NoticeSettingsView;
import health.reprieve.notices.SignedLinks;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which the manager says when reminders go out. */
@Path("setup/notices")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(PageWriter.HTML)
public class NoticeSettingsPages {

  private final NoticeSetUp setUp;
  private final NoticeList notices;
  private final SignedLinks links;
  private final Frame.Maker frames;

  @Inject
  NoticeSettingsPages(
      NoticeSetUp setUp, NoticeList notices, SignedLinks links, Frame.Maker frames) {
    this.setUp = setUp;
    this.notices = notices;
    this.links = links;
    this.frames = frames;
  }

  @GET
  public JteModel settings() {
    return page(stored());
  }

  private FormView stored() {
    NoticeSettingsView settings = setUp.get();
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("reminderDays", settings.reminders().daysText());
    stored.put("reminderAt", settings.reminders().at());
    stored.put("phone", settings.phone());
    stored.put("language", settings.language().toLanguageTag());
    stored.put("version", settings.version());
    return FormView.stored(stored);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(MultivaluedMap<String, String> form) {
    try {
      NoticeSettingsRequest request = NoticeSettingsRequest.of(Fields.of(form));
      setUp.change(request.version(), request.reminders(), request.phone(), request.language());
      return Pages.seeOther("/setup/notices", Done.SAVED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(FormView.refused(form, problem).beside(this::stored)));
    }
  }

  private JteModel page(FormView form) {
    return Pages.templates()
        .noticesSettings(frames.at("setup"), form, notices.open(), links.publicAddress());
  }
}
