package health.reprieve.recall.web;

import health.reprieve.outcomes.SilentDiaryView;
import health.reprieve.outcomes.domain.Undelivered;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patients who do not answer their diary, or whom it does not reach, as JSON. */
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
      @Nullable String lastAsked,
      @Nullable UndeliveredJson undelivered,
      List<ContactTryJson> tries) {

    static SilentJson of(SilentPatientView one) {
      SilentDiaryView diary = one.diary();
      return new SilentJson(
          diary.patient().id().value().toString(),
          diary.patient().displayName(),
          diary.patient().phone(),
          text(diary.lastAnswer()),
          diary.unanswered(),
          text(diary.lastAsked()),
          UndeliveredJson.of(diary),
          ContactTryJson.of(one.contact()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
      return day == null ? null : day.toString();
    }
  }

  /** Why the last question reached nobody, as JSON. */
  public record UndeliveredJson(String day, String reason, String words, String next) {

    static @Nullable UndeliveredJson of(SilentDiaryView diary) {
      Undelivered why = diary.why();
      return why == null
          ? null
          : new UndeliveredJson(
              String.valueOf(diary.undelivered()),
              why.name(),
              why.words(),
              why.mend() + why.meanwhile());
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
