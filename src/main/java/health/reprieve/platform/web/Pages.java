package health.reprieve.platform.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.view.StaticTemplates;
import health.reprieve.view.Templates;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The templates of all pages, compiled with the application, and the answers that pages give. */
public final class Pages {

  private static final Templates TEMPLATES = new StaticTemplates();

  private Pages() {}

  public static Templates templates() {
    return TEMPLATES;
  }

  /** A page that says what was refused: the form again, with what was entered. */
  public static Response refused(int status, JteModel page) {
    return Response.status(status).type(PageWriter.HTML).entity(page).build();
  }

  /**
   * After a change: go and look at the result (303), so that a reload does not repeat the change.
   */
  public static Response seeOther(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  /** The same, and the page says there that it was done. */
  public static Response seeOther(String path, Done done) {
    return seeOther(done.in(path));
  }
}
