package health.reprieve.testing;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A test against the whole application as built, with a clock that tests can set. */
@ArquillianTest
public abstract class ReprieveIT {

  @Deployment(testable = false)
  public static WebArchive application() {
    return ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("reprieve.war")))
        .addClasses(SettableClock.class, SettableClock.Resource.class)
        .addClasses(OutlookNow.class, OutlookNow.Resource.class)
        .addClasses(HeardEvents.class, HeardEvents.Resource.class)
        .addClasses(AskedSelects.class, AskedSelects.Resource.class)
        .addClasses(TimerResource.class, TextServiceResource.class);
  }
}
