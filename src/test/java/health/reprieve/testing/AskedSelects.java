package health.reprieve.testing;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Added to the deployed application in tests only: counts what a request selects on its own thread,
 * whatever timers and other requests ask meanwhile. The driver and the container each make one.
 */
@WebListener
public class AskedSelects implements QueryInterceptor, ServletRequestListener {

  /** The header by which a request asks to be counted, with a name of its own. */
  static final String HEADER = "X-Count-Selects";

  private static final Pattern SELECT =
      Pattern.compile("(\\s|--.*\\n)*(select|with)\\b", Pattern.CASE_INSENSITIVE);

  private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);
  private static final Map<String, CompletableFuture<Integer>> COUNTED = new ConcurrentHashMap<>();

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    COUNT.set(0);
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    String name = ((HttpServletRequest) event.getServletRequest()).getHeader(HEADER);
    if (name != null) {
      counted(name).complete(COUNT.get());
    }
  }

  private static CompletableFuture<Integer> counted(String name) {
    return COUNTED.computeIfAbsent(name, key -> new CompletableFuture<>());
  }

  /** The type parameter is the driver's. */
  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, Query query) {
    String said = sql == null ? null : sql.get();
    if (said != null && SELECT.matcher(said).lookingAt()) {
      COUNT.set(COUNT.get() + 1);
    }
    return null;
  }

  @Override
  public <T extends Resultset> @Nullable T postProcess(
      Supplier<String> sql, Query query, T rows, ServerSession session) {
    return null;
  }

  @Override
  public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
    return this;
  }

  @Override
  public boolean executeTopLevelOnly() {
    return false;
  }

  @Override
  public void destroy() {
    // holds nothing of the connection's
  }

  /** Tells the count of a request, as soon as it has ended. */
  @Path("testing/selects/{name}")
  @RequestScoped
  @PermitAll
  public static class Resource {

    @GET
    @Produces("text/plain")
    public String of(@PathParam("name") String name)
        throws ExecutionException, InterruptedException, TimeoutException {
      return counted(name).get(10, TimeUnit.SECONDS).toString();
    }
  }
}
