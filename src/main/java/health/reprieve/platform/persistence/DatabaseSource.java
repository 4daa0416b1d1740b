package health.reprieve.platform.persistence;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * The one data source, configured by environment: REPRIEVE_DB_URL, REPRIEVE_DB_USER,
 * REPRIEVE_DB_PASSWORD.
 *
 * <p>Statements are not prepared on the server: as a parameter of a prepared statement MariaDB 11.4
 * takes an instant for a TIMESTAMP and makes NULL of those before 1970 and after January 2038.
 * Without useLocalSessionState the pool asks for the isolation level at each loan; so that it still
 * sees then that a connection is dead, it pings, each one at most once a second.
 */
@DataSourceDefinition(
    name = DatabaseSource.NAME,
    className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=reprieve.db.url}",
    user = "${MPCONFIG=reprieve.db.user}",
    password = "${MPCONFIG=reprieve.db.password}",
    isolationLevel = java.sql.Connection.TRANSACTION_READ_COMMITTED,
    minPoolSize = 4,
    initialPoolSize = 4,
    maxPoolSize = 16,
    properties = {
      "connectionTimeZone=UTC",
      "forceConnectionTimeZoneToSession=true",
      "preserveInstants=true",
      "useLocalSessionState=true",
      "rewriteBatchedStatements=true",
      "cachePrepStmts=true",
      "prepStmtCacheSize=250",
      "prepStmtCacheSqlLimit=4096",
      "characterEncoding=UTF-8",
      "connectTimeout=10000",
      "socketTimeout=60000",
      "tcpKeepAlive=true",
      "fallbackToSystemKeyStore=false",
      "fallbackToSystemTrustStore=false",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
    })
public final class DatabaseSource {

  public static final String NAME = "java:app/jdbc/reprieve";

  private DatabaseSource() {}
}
