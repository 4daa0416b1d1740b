package health.reprieve.benchmark;

import health.reprieve.launcher.EmbeddedDatabase;
import health.reprieve.testing.Server;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** The application as it runs for real, in a process of its own, before an empty database. */
final class BenchmarkServer implements AutoCloseable {

  static final String MANAGER_PASSWORD = "reprieve-test-manager";
  private static final Duration READY = Duration.ofMinutes(2);

  /** As on a server with 16 GiB of its own. */
  private static final String[] MEMORY = {
    "--innodb-buffer-pool-size=8G", "--innodb-log-file-size=1G", "--max-connections=200"
  };

  private final Path target;
  private final EmbeddedDatabase database;
  private final int port;
  private Process application;

  private BenchmarkServer(Path target, EmbeddedDatabase database, int port) throws IOException {
    this.target = target;
    this.database = database;
    this.port = port;
    this.application = launch();
  }

  static BenchmarkServer start(Path target) throws IOException {
    Path data = target.resolve("benchmark-data");
    delete(data);
    EmbeddedDatabase database = EmbeddedDatabase.start(data, 0, MEMORY);
    System.setProperty("reprieve.db.url", database.jdbcUrl());
    System.setProperty("reprieve.db.user", database.user());
    System.setProperty("reprieve.db.password", database.password());
    BenchmarkServer server = new BenchmarkServer(target, database, freePort());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  private Process launch() throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.timezone=UTC",
            "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages",
            "-Xmx1g",
            "-jar",
            target.resolve("run/payara-micro.jar").toString(),
            "--nohazelcast",
            "--port",
            Integer.toString(port),
            "--contextroot",
            "/",
            "--prebootcommandfile",
            target.resolve("classes/health/reprieve/launcher/preboot.txt").toString(),
            "--deploy",
            target.resolve("reprieve.war").toString());
    command
        .environment()
        .putAll(
            Map.of(
                "REPRIEVE_DB_URL",
                database.jdbcUrl(),
                "REPRIEVE_DB_USER",
                database.user(),
                "REPRIEVE_DB_PASSWORD",
                database.password(),
                "REPRIEVE_MANAGER_USERNAME",
                "manager",
                "REPRIEVE_MANAGER_PASSWORD",
                MANAGER_PASSWORD));
    return command
        .redirectErrorStream(true)
        .redirectOutput(target.resolve("benchmark-server.log").toFile())
        .start();
  }

  /** The application anew, before the database as it is; returns when it answers. */
  void restart() throws IOException, InterruptedException {
    application.destroy();
    application.waitFor();
    application = launch();
    awaitReady();
  }

  void awaitReady() throws InterruptedException {
    Instant last = Instant.now().plus(READY);
    while (Instant.now().isBefore(last)) {
      if (alive()) {
        Server.at(address());
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("not ready; see target/benchmark-server.log");
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private boolean alive() {
    try {
      HttpURLConnection request =
          (HttpURLConnection) address().resolve("/alive").toURL().openConnection();
      return request.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    application.destroy();
    try {
      application.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }
}
