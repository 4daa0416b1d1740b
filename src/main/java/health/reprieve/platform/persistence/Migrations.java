package health.reprieve.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date at start. Where {@code reprieve.demo} is true it then loads the
 * synthetic demo clinic, once: its scripts have a history of their own.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  @Resource(lookup = DatabaseSource.NAME)
  private DataSource dataSource;

  @Inject private Event<SchemaReady> ready;

  @PostConstruct
  void migrate() {
    load("sql/migration", "flyway_schema_history");
    if (ConfigProvider.getConfig().getOptionalValue("reprieve.demo", Boolean.class).orElse(false)) {
      load("sql/demo", "flyway_demo_history");
    }
    ready.fire(new SchemaReady());
  }

  private void load(String folder, String history) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:" + folder)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load()
        .migrate();
  }
}
