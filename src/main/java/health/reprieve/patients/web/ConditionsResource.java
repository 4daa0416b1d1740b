package health.reprieve.patients.web;

import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.ConditionCode;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of conditions as JSON. */
@Path("api/conditions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConditionsResource {

  private final ConditionCatalogue catalogue;

  @Inject
  ConditionsResource(ConditionCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A code as JSON. */
  public record CodeJson(String system, String code, String label) {

    static CodeJson of(ConditionCode code) {
      return new CodeJson(code.system().text(), code.code(), code.label());
    }
  }

  /** A condition of the catalogue as JSON. */
  public record ConditionJson(
      String code,
      String name,
      String endpoint,
      int position,
      boolean active,
      List<CodeJson> codes,
      int version)
      implements Versioned {

    static ConditionJson of(ReportGroupView group) {
      return new ConditionJson(
          group.code().value(),
          group.name(),
          group.endpoint().name(),
          group.position(),
          group.active(),
          group.codes().stream().map(CodeJson::of).toList(),
          group.version());
    }
  }

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public List<ConditionJson> all() {
    return catalogue.all().stream().map(ConditionJson::of).toList();
  }

  @PUT
  @Path("{code}")
  @RolesAllowed({"CLINICIAN", "MANAGER"})
  public ConditionJson change(@PathParam("code") String code, @Nullable JsonObject body) {
    return ConditionJson.of(
        catalogue.change(ReportGroupRequest.whole(Fields.of(body), ReportGroupCode.of(code))));
  }
}
