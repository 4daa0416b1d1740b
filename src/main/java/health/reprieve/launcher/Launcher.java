package health.reprieve.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the demo clinic: the database, then the application server with the application, and
 * prints where to go. Runs until it is stopped, the database ends or, if asked, its parent ends.
 */
public final class Launcher {

  private static final int STOP_SECONDS = 30;

  private final LaunchSettings settings;
  private final PrintStream out;
  private final PrintStream err;
  private volatile @Nullable EmbeddedDatabase database;
  private volatile @Nullable ApplicationServer server;
  private volatile boolean stopping;

  private Launcher(LaunchSettings settings, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.out = out;
    this.err = err;
  }

  /** Takes no arguments; see {@link LaunchSettings} for what can be chosen. */
  public static void main(String[] arguments) {
    try {
      LaunchSettings settings = LaunchSettings.from(System.getProperties(), System.getenv());
      new Launcher(settings, System.out, System.err).run();
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop Reprieve"));
    if (settings.stopWithParent()) {
      ProcessHandle.current().parent().ifPresent(Launcher::stopWith);
    }
    try {
      start();
    } catch (CannotStart e) {
      fail(e.getMessage());
    } catch (IOException | InterruptedException | URISyntaxException e) {
      fail("Reprieve does not start: " + e);
    }
  }

  private void start() throws IOException, InterruptedException, URISyntaxException {
    long start = System.nanoTime();
    EmbeddedDatabase started = startDatabase();
    URI address = startApplication();
    started.keep();
    Files.writeString(addressFile(), address.toString());
    greet(address, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0);
  }

  /** Whatever goes wrong because Reprieve is being stopped is no news. */
  private void fail(@Nullable String reason) {
    if (!stopping) {
      err.println(reason);
      System.exit(1);
    }
  }

  private EmbeddedDatabase startDatabase() throws IOException {
    out.printf("Starting the database in %s%n", settings.dataFolder());
    EmbeddedDatabase started;
    try {
      started = EmbeddedDatabase.start(settings.dataFolder(), 0);
    } catch (DataFolderInUse e) {
      throw Files.exists(addressFile())
          ? new CannotStart(e.getMessage() + " It answers at " + Files.readString(addressFile()), e)
          : e;
    }
    database = started;
    started.onLoss(
        () ->
            fail(
                "The database has ended, so Reprieve stops. What was saved is safe: start again."
                    + " More stands in "
                    + settings.dataFolder().resolve("database.log")));
    Files.deleteIfExists(addressFile());
    System.setProperty("reprieve.db.url", started.jdbcUrl());
    System.setProperty("reprieve.db.user", started.user());
    System.setProperty("reprieve.db.password", started.password());
    System.setProperty("reprieve.demo", "true");
    return started;
  }

  private URI startApplication() throws IOException, InterruptedException, URISyntaxException {
    int port = Ports.firstFree(settings.port());
    if (port != settings.port()) {
      out.printf("Port %d is taken; using %d%n", settings.port(), port);
    }
    out.println("Starting the application");
    ApplicationServer starting =
        new ApplicationServer(settings.dataFolder().resolve("server"), port);
    server = starting;
    if (!settings.namesPublicAddress()) {
      System.setProperty("reprieve.public.url", starting.address().toString());
    }
    if (!settings.namesMailServer()) {
      catchLetters();
    }
    starting.start(jar().resolveSibling("reprieve.war"));
    return starting.address();
  }

  private void catchLetters() throws IOException, URISyntaxException {
    int port = LetterBox.open(jar(), letters());
    System.setProperty("reprieve.smtp.host", "127.0.0.1");
    System.setProperty("reprieve.smtp.port", Integer.toString(port));
    System.setProperty("reprieve.smtp.tls", "none");
    System.setProperty("reprieve.smtp.from", "clinic@example.org");
  }

  /** The launcher's own; the WAR and the folder {@code run} stand beside it. */
  private static Path jar() throws URISyntaxException {
    return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private void greet(URI address, double seconds) {
    out.printf("%nReprieve is ready after %.1f s: %s%n%n", seconds, address);
    for (SignIn signIn : SignIn.values()) {
      out.printf("  %-12s %-12s %s%n", signIn.role, signIn.userName, SignIn.PASSWORD);
    }
    out.printf("%nAll patients are made up; never enter a real one here.%n");
    if (!settings.namesMailServer()) {
      out.printf("Letters to patients are kept in %s; none leaves this computer%n", letters());
    }
    out.printf("Stop with Ctrl-C. Data and logs stay in %s%n", settings.dataFolder());
  }

  private static void stopWith(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              System.exit(1);
            },
            "parent watch");
    watch.setDaemon(true);
    watch.start();
  }

  /** First the application, then what it stands on. */
  private void stop() {
    stopping = true;
    try {
      if (server != null) {
        silencePayara();
        server.stop();
      }
      if (database != null) {
        Files.deleteIfExists(addressFile());
        database.close();
      }
      stopChildren();
    } catch (IOException | InterruptedException e) {
      err.println("Reprieve did not stop in good order: " + e);
    }
  }

  /** It prints while it stops, and stack traces when stopped while starting. */
  private static void silencePayara() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
  }

  /** A server program still starting belongs to no {@link EmbeddedDatabase} yet. */
  private static void stopChildren() {
    CompletableFuture<?>[] ends =
        ProcessHandle.current()
            .children()
            .peek(ProcessHandle::destroy)
            .map(ProcessHandle::onExit)
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(ends).completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS).join();
  }

  private Path letters() {
    return settings.dataFolder().resolve("letters");
  }

  private Path addressFile() {
    return settings.dataFolder().resolve("address");
  }
}
