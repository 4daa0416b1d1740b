package health.reprieve.notices.web;

import health.reprieve.notices.NoticeSetUp;
import health.reprieve.notices.NoticeSettingsView;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The settings of notices as JSON. */
@Path("api/notice-settings")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoticeSettingsResource {

  private final NoticeSetUp setUp;

  @Inject
  NoticeSettingsResource(NoticeSetUp setUp) {
    this.setUp = setUp;
  }

  /**
   * The settings as JSON.
   *
   * @param reminderDays such as {@code 7, 2}; empty for no reminders
   * @param reminderAt wall time such as {@code 09:00}
   */
  public record SettingsJson(
      String reminderDays, String reminderAt, @Nullable String phone, String language, int version)
      implements Versioned {

    static SettingsJson of(NoticeSettingsView settings) {
      return new SettingsJson(
          settings.reminders().daysText(),
          settings.reminders().at().toString(),
          settings.phone(),
          settings.language().toLanguageTag(),
          settings.version());
    }
  }

  @GET
  public SettingsJson get() {
    return SettingsJson.of(setUp.get());
  }

  @PUT
  public SettingsJson change(@Nullable JsonObject body) {
    NoticeSettingsRequest request = NoticeSettingsRequest.of(Fields.of(body));
    return SettingsJson.of(
        setUp.change(request.version(), request.reminders(), request.phone(), request.language()));
  }
}
