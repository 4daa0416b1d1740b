package health.reprieve.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher as a person starts it: {@code java @target/reprieve.args}. */
final class RunningLauncher {

  private final Process process;
  private final BufferedReader output;

  private RunningLauncher(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static RunningLauncher start(Path dataFolder) throws IOException {
    return start(dataFolder, Map.of());
  }

  /** Starts it with settings of the environment. */
  static RunningLauncher start(Path dataFolder, Map<String, String> settings) throws IOException {
    return start(dataFolder, settings, List.of());
  }

  /** Starts it as the child of a shell that only waits for it. */
  static RunningLauncher startInShell(Path dataFolder) throws IOException {
    return start(dataFolder, Map.of(), List.of("sh", "-c", "\"$@\" & wait", "sh"));
  }

  private static RunningLauncher start(
      Path dataFolder, Map<String, String> settings, List<String> parent) throws IOException {
    var command = new ArrayList<>(parent);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dreprieve.stopWithParent=true");
    command.add("@target/reprieve.args");
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    builder.environment().put("REPRIEVE_DATA", dataFolder.toString());
    builder.environment().put("REPRIEVE_PORT", Integer.toString(Ports.resolve(0)));
    return new RunningLauncher(builder.redirectErrorStream(true).start());
  }

  /** Reads the output up to the address that the launcher prints. */
  URI awaitAddress() throws IOException {
    var lines = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.append(line).append('\n');
      int address = line.indexOf("http://");
      if (line.startsWith("Reprieve is ready") && address >= 0) {
        return URI.create(line.substring(address));
      }
    }
    throw new AssertionError("The launcher ended before it was ready:\n" + lines);
  }

  /** Reads the output up to where the database runs and the application does not yet. */
  void awaitApplicationStart() throws IOException {
    String line = output.readLine();
    while (line != null && !line.equals("Starting the application")) {
      line = output.readLine();
    }
    if (line == null) {
      throw new AssertionError("The launcher ended before the application started");
    }
  }

  /** The accounts printed below the address: role, user name and password of each. */
  List<PrintedAccount> accounts() throws IOException {
    var accounts = new ArrayList<PrintedAccount>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("All patients are made up")) {
        return accounts;
      }
      String[] columns = line.strip().split(" {2,}", -1);
      if (columns.length == 3) {
        accounts.add(new PrintedAccount(columns[0], columns[1], columns[2]));
      }
    }
    throw new AssertionError("The launcher ended while it printed the accounts:\n" + accounts);
  }

  /** A sign-in as the launcher prints it. */
  record PrintedAccount(String role, String username, String password) {}

  /** All it still prints until it ends. */
  List<String> lastLines() {
    return output.lines().toList();
  }

  static int status(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }

  long pid() {
    return process.pid();
  }

  /** The launcher and the processes it started. */
  List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void killDatabase() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Stops it as the operating system does, and returns its exit code. */
  int terminate() throws InterruptedException {
    process.destroy();
    return awaitEnd();
  }

  /** Stops it as Ctrl-C does, and returns its exit code. */
  int interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
    return awaitEnd();
  }

  /** Whether a process that is started here hears of Ctrl-C; in the background of a shell not. */
  static boolean canInterrupt() throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "kill -INT $$; exit 0").start().waitFor() != 0;
  }

  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("The launcher did not end within 30 s");
    }
    return process.exitValue();
  }
}
