package health.reprieve.outcomes.web;

import health.reprieve.outcomes.SilentDiaries;
import health.reprieve.outcomes.SilentDiaryView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patients who do not answer their diary, as JSON. */
@Path("api/worklist/silent-diaries")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SilentDiariesResource {

  private final SilentDiaries diaries;

  @Inject
  SilentDiariesResource(SilentDiaries diaries) {
    this.diaries = diaries;
  }

  /** One of them as JSON. */
  public record SilentJson(
      String patient,
      String name,
      @Nullable String phone,
      @Nullable String lastAnswer,
      int unanswered,
      String lastAsked) {

    static SilentJson of(SilentDiaryView silent) {
      return new SilentJson(
          silent.patient().id().value().toString(),
          silent.patient().displayName(),
          silent.patient().phone(),
          silent.lastAnswer() == null ? null : silent.lastAnswer().toString(),
          silent.unanswered(),
          silent.lastAsked().toString());
    }
  }

  @GET
  public List<SilentJson> all() {
    return diaries.all().stream().map(SilentJson::of).toList();
  }
}
