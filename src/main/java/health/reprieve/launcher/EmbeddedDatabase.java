package health.reprieve.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server on loopback with its files in a data folder, and one database in it.
 *
 * <p>A new database lasts for one start only, until {@link #keep()} is called: so a first start
 * that was killed amid its migrations, which cannot be rolled back, leaves nothing half made. Once
 * it is kept, what is committed outlives a hard kill of the server, of this process or of both:
 * every commit is flushed, and the next start first stops a server that was left behind, then lets
 * InnoDB recover.
 *
 * <p>The password is new at each start and stands in {@code connection.properties} in the data
 * folder, which only its owner may read.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "reprieve";
  private static final Duration READY = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final DataFolder folder;
  private final Process process;
  private final int port;
  private final String password;
  private boolean closed;

  private EmbeddedDatabase(DataFolder folder, Process process, int port, String password) {
    this.folder = folder;
    this.process = process;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server and returns when it answers.
   *
   * @param dataFolder made if it does not exist
   * @param port the loopback port to serve on, 0 for any free one
   * @param options of the server, such as more memory than a demo clinic needs
   * @throws DataFolderInUse when another process holds the folder
   * @throws CannotStart for any other reason, with what to do about it
   */
  public static EmbeddedDatabase start(Path dataFolder, int port, String... options) {
    DatabaseBinaries binaries = DatabaseBinaries.unpacked();
    try {
      DataFolder folder = DataFolder.claim(dataFolder);
      try {
        folder.stopOrphan(binaries.program());
        return serve(folder, new DatabaseServer(binaries, folder, options), Ports.resolve(port));
      } catch (IOException | InterruptedException | RuntimeException e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      throw new CannotStart(
          "The data folder %s cannot be used: %s. Check that it can be written and has 300 MB free, or choose another with REPRIEVE_DATA."
              .formatted(dataFolder, e),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start of the embedded database was interrupted. Start again.", e);
    }
  }

  private static EmbeddedDatabase serve(DataFolder folder, DatabaseServer server, int port)
      throws IOException, InterruptedException {
    server.installIfNew();
    String password = newPassword();
    Folders.writeSecret(folder.initFile(), initialStatements(password));
    Process process = server.serve(port);
    EmbeddedDatabase database = new EmbeddedDatabase(folder, process, port, password);
    if (!isReady(process, port)) {
      throw server.failed("did not start on port " + port);
    }
    Files.delete(folder.initFile());
    Folders.writeSecret(folder.connectionFile(), database.connectionProperties());
    return database;
  }

  /** False when the server does not answer; it is then no longer running. */
  private static boolean isReady(Process process, int port) throws InterruptedException {
    boolean ready = false;
    try {
      ready = Ports.awaitMariaDb(port, process, READY);
    } finally {
      if (!ready) {
        process.destroyForcibly().waitFor();
      }
    }
    return ready;
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return port;
  }

  public String jdbcUrl() {
    return "jdbc:mysql://%s:%d/%s".formatted(host(), port, NAME);
  }

  public String user() {
    return NAME;
  }

  public String password() {
    return password;
  }

  /** The server's process id. */
  public long pid() {
    return process.pid();
  }

  /** From now on the data outlives this start; what was committed before is included. */
  public void keep() {
    try {
      folder.keep();
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder cannot be written.", e);
    }
  }

  /** Runs the action, in a thread of its own, when the server ends without having been closed. */
  public void onLoss(Runnable action) {
    Thread watch =
        new Thread(
            () -> {
              process.onExit().join();
              if (!isClosed()) {
                action.run();
              }
            },
            "database watch");
    watch.setDaemon(true);
    watch.start();
  }

  /** Stops the server in good order and gives up the data folder; closing twice does nothing. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    try {
      process.destroy();
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Files.deleteIfExists(folder.connectionFile());
      folder.forgetServer();
      folder.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder cannot be written.", e);
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private static String newPassword() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static String initialStatements(String password) {
    return """
    CREATE DATABASE IF NOT EXISTS %1$s;
    CREATE OR REPLACE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
    GRANT ALL ON %1$s.* TO '%1$s'@'127.0.0.1';
    """
        .formatted(NAME, password);
  }

  private String connectionProperties() {
    return "url=%s%nuser=%s%npassword=%s%n".formatted(jdbcUrl(), user(), password);
  }
}
