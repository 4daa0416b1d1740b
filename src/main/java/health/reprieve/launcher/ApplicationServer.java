package health.reprieve.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payara Micro on loopback, in this JVM, with the application at the root.
 *
 * <p>In this JVM rather than in one of its own: a second JVM would cost some 40 MB and half a
 * second, could outlive a killed launcher, and would not make stopping in order any simpler.
 */
final class ApplicationServer {

  /** How Payara names the thread that stops it when the JVM ends. */
  private static final String OWN_HOOK = "GlassFish Shutdown Hook";

  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final String LOOPBACK_ONLY =
      "configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address=127.0.0.1";

  private final Path folder;
  private final int port;
  private volatile @Nullable PayaraMicro payara;

  /**
   * @param folder for the server's own files and its log; emptied at each start, because Payara
   *     would deploy again what an earlier start left there
   */
  ApplicationServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  URI address() {
    return URI.create("http://127.0.0.1:%d/".formatted(port));
  }

  Path log() {
    return folder.resolveSibling("server.log");
  }

  /** Starts the server and the application; returns when the application answers. */
  void start(Path war) throws IOException, InterruptedException {
    if (!Files.isRegularFile(war)) {
      throw new CannotStart("%s is missing. Build it with 'mvn package'.".formatted(war));
    }
    Folders.delete(folder);
    Folders.create(folder);
    if (!boot().deploy("reprieve", "/", war.toFile())) {
      throw new CannotStart(
          "The application did not start. The reason stands in %s.".formatted(log()));
    }
    requireAlive();
  }

  /** Returns when the server has stopped, whoever stopped it; does nothing if it never ran. */
  void stop() throws InterruptedException {
    PayaraMicro running = payara;
    if (running == null) {
      return;
    }
    try {
      running.shutdown();
    } catch (BootstrapException | RuntimeException stoppedByItsOwnHook) {
      // Payara's own shutdown hook runs beside ours: whichever comes second finds it stopping.
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals(OWN_HOOK)) {
        thread.join();
      }
    }
  }

  private PayaraMicroRuntime boot() throws IOException {
    PayaraMicro.setUpackedJarDir(folder.resolve("unpacked").toFile());
    PayaraMicro payara = PayaraMicro.getInstance();
    this.payara = payara;
    payara.setNoHazelcast(true);
    payara.setHttpPort(port);
    payara.setRootDir(folder.toFile());
    payara.setLogPropertiesFile(loggingProperties().toFile());
    List<String> commands = resource("preboot.txt").lines().toList();
    payara.setPreBootHandler(
        runner -> {
          runner.run("set", LOOPBACK_ONLY);
          for (String command : commands) {
            String[] words = command.split(" ", -1);
            runner.run(words[0], Arrays.copyOfRange(words, 1, words.length));
          }
        });
    try {
      return payara.bootStrap();
    } catch (BootstrapException e) {
      throw new CannotStart(
          "The application server did not start: %s. More stands in %s."
              .formatted(e.getMessage(), log()),
          e);
    }
  }

  private Path loggingProperties() throws IOException {
    String log = log().toString().replace('\\', '/');
    return Files.writeString(
        folder.resolve("launcher-logging.properties"),
        resource("logging.properties").replace("{log}", log));
  }

  private static String resource(String name) throws IOException {
    try (InputStream content = ApplicationServer.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new IllegalStateException(name + " is missing from the launcher's jar");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Asks the application itself: the server counts as started, and says so, when the application in
   * it failed.
   */
  private void requireAlive() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest question =
        HttpRequest.newBuilder(address().resolve("alive")).timeout(ANSWER).build();
    int status = client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new CannotStart(
          "The application does not work: %s answers %d. The reason stands in %s."
              .formatted(question.uri(), status, log()));
    }
  }
}
