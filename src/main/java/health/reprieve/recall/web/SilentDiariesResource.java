package health.reprieve.recall.web;

import health.reprieve.outcomes.SilentDiaryView;
import health.reprieve.recall.SilentPatientView;
import health.reprieve.recall.SilentPatients;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patients who do not answer their diary, as JSON. */
@Path("api/worklist/silent-diaries")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SilentDiariesResource {

  private final SilentPatients list;

  @Inject
  SilentDiariesResource(SilentPatients list) {
    this.list = list;
  }

  /** One of them as JSON. */
  public record SilentJson(
      String patient,
      String name,
      @Nullable String phone,
      @Nullable String lastAnswer,
      int unanswered,
      String lastAsked,
      List<ContactTryJson> tries) {

    static SilentJson of(SilentPatientView one) {
      SilentDiaryView diary = one.diary();
      return new SilentJson(
          diary.patient().id().value().toString(),
          diary.patient().displayName(),
          diary.patient().phone(),
          diary.lastAnswer() == null ? null : diary.lastAnswer().toString(),
          diary.unanswered(),
          diary.lastAsked().toString(),
          ContactTryJson.of(one.contact()));
    }
  }

  /**
   * All of them.
   *
   * @param all anything for those too who are to be called again on a later day
   */
  @GET
  public List<SilentJson> all(@Nullable @QueryParam("all") String all) {
    return list.all(all != null).rows().stream().map(SilentJson::of).toList();
  }
}
