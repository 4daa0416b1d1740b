package health.reprieve.platform.web;

import health.reprieve.platform.persistence.DatabaseSource;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells a launcher or a load balancer whether this application runs and its database answers. */
@Path("alive")
@PermitAll
@RequestScoped
public class AliveResource {

  private static final int SECONDS = 2;

  @Resource(lookup = DatabaseSource.NAME)
  private DataSource dataSource;

  @GET
  @Produces("text/plain")
  public Response alive() {
    return answers(dataSource)
        ? Response.ok("alive\n").build()
        : Response.status(503).entity("the database does not answer\n").build();
  }

  static boolean answers(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException down) {
      return false;
    }
  }
}
