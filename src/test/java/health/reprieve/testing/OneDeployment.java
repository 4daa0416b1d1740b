package health.reprieve.testing;

import java.net.URI;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Deploys the application once and keeps it for all test classes; the server's end ends it. */
public class OneDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Keeper.class);
  }

  /** Lets the first deployment through and nothing after it. */
  public static class Keeper {

    @Inject private Instance<ProtocolMetaData> metaData;

    private boolean deployed;

    public void deploy(@Observes(precedence = 100) EventContext<DeployManagedDeployments> event) {
      if (!deployed) {
        event.proceed();
        deployed = true;
      }
    }

    public void keep(@Observes(precedence = 100) EventContext<UnDeployManagedDeployments> event) {}

    public void remember(@Observes AfterDeploy event) {
      int port = metaData.get().getContexts(HTTPContext.class).iterator().next().getPort();
      Server.at(URI.create("http://127.0.0.1:" + port));
    }
  }
}
