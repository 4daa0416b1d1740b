package health.reprieve.recall.web;

import health.reprieve.recall.MissedSessionView;
import health.reprieve.recall.MissedSessions;
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

/** Courses that stand still after a missed session, as JSON. */
@Path("api/worklist/missed-sessions")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MissedSessionsResource {

  private final MissedSessions list;

  @Inject
  MissedSessionsResource(MissedSessions list) {
    this.list = list;
  }

  /** One of them as JSON. */
  public record MissedJson(
      String patient,
      String name,
      @Nullable String phone,
      String course,
      String protocol,
      String missedAt,
      String status,
      int left,
      @Nullable String latest,
      boolean tooLate,
      List<ContactTryJson> tries) {

    static MissedJson of(MissedSessionView one) {
      return new MissedJson(
          one.patient().id().value().toString(),
          one.patient().displayName(),
          one.patient().phone(),
          one.course().value().toString(),
          one.protocol().id().value().toString(),
          one.missedAt().toString(),
          one.status().name(),
          one.left(),
          one.latest() == null ? null : one.latest().toString(),
          one.tooLate(),
          ContactTryJson.of(one.contact()));
    }
  }

  /**
   * All of them.
   *
   * @param all anything for those too who are to be called again on a later day
   */
  @GET
  public List<MissedJson> all(@Nullable @QueryParam("all") String all) {
    return list.all(all != null).rows().stream().map(MissedJson::of).toList();
  }
}
