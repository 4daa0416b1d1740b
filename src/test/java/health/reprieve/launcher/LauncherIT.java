package health.reprieve.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.testing.StartedClinic;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsEmbeddedDatabase
class LauncherIT {

  private static final Duration STOP = Duration.ofSeconds(30);

  @TempDir private Path temporary = Path.of("");

  private final List<ProcessHandle> started = new ArrayList<>();

  @AfterEach
  void leaveNothingRunning() {
    started.forEach(ProcessHandle::destroyForcibly);
    started.forEach(process -> process.onExit().join());
  }

  @Test
  void loses_nothing_acknowledged_when_it_or_its_database_is_killed_and_leaves_nothing_running()
      throws IOException, InterruptedException, SQLException {
    RunningLauncher first = start();
    URI address = first.awaitAddress();
    StartedClinic frontDesk = assertThatEachPrintedAccountSignsIn(first, address);
    assertThatTheServerTellsStrangersNothing(address);
    assertThatOtherMachinesReachNothing(address);
    assertThatASecondOneIsRefused(first, address);
    String demo = demo();
    frontDesk.register("KILLED-LAUNCHER");
    List<ProcessHandle> orphans = processesOf(first);
    first.kill();

    RunningLauncher second = start();
    frontDesk = frontDesk.startedAgainAt(second.awaitAddress());
    assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    assertThat(frontDesk.finds("KILLED-LAUNCHER")).isTrue();
    assertThat(demo()).as("the demo, loaded once").isEqualTo(demo);
    frontDesk.register("KILLED-DATABASE");
    second.killDatabase();
    assertThat(String.join(" ", second.lastLines())).contains("The database has ended");
    assertThat(second.awaitEnd()).isEqualTo(1);

    RunningLauncher third = start();
    frontDesk = frontDesk.startedAgainAt(third.awaitAddress());
    assertThat(frontDesk.finds("KILLED-LAUNCHER")).isTrue();
    assertThat(frontDesk.finds("KILLED-DATABASE")).isTrue();
    assertThatItStopsInGoodOrder(third);

    assertThatItEndsWithItsParent();
    assertThatItStopsWhileItStarts();
  }

  @Test
  void opens_to_the_server_what_the_server_itself_asks_for() throws IOException {
    Attributes launcher = manifest("target/reprieve-launcher.jar");
    Attributes server = manifest("target/run/payara-micro.jar");

    assertThat(launcher.getValue("Add-Opens")).isEqualTo(server.getValue("Add-Opens"));
    assertThat(launcher.getValue("Add-Exports")).isEqualTo(server.getValue("Add-Exports"));
  }

  /** Returns the first of them, who works at the front desk. */
  private static StartedClinic assertThatEachPrintedAccountSignsIn(
      RunningLauncher launcher, URI address) throws IOException {
    List<RunningLauncher.PrintedAccount> accounts = launcher.accounts();
    List<StartedClinic> people =
        accounts.stream()
            .map(one -> StartedClinic.signIn(address, one.username(), one.password()))
            .toList();

    assertThat(people)
        .extracting(StartedClinic::role)
        .containsExactlyElementsOf(
            accounts.stream()
                .map(one -> one.role().replace(' ', '_').toUpperCase(Locale.ROOT))
                .toList())
        .containsExactly("FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER");
    return people.get(0);
  }

  /** Neither the pages nor the database, at the addresses that this machine has for others. */
  private void assertThatOtherMachinesReachNothing(URI address) throws IOException {
    URI database = URI.create(connection().getProperty("url").substring("jdbc:".length()));
    for (InetAddress outside : outsideAddresses()) {
      for (int port : List.of(address.getPort(), database.getPort())) {
        assertThatThrownBy(() -> new Socket(outside, port).close())
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  private static List<InetAddress> outsideAddresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(one -> one instanceof Inet4Address && !one.isLoopbackAddress())
        .toList();
  }

  private Properties connection() throws IOException {
    var reached = new Properties();
    try (var file = Files.newBufferedReader(temporary.resolve("connection.properties"))) {
      reached.load(file);
    }
    return reached;
  }

  /** When each script of the demo ran, and how much of it is there. */
  private String demo() throws IOException, SQLException {
    Properties reached = connection();
    try (var database = DriverManager.getConnection(reached.getProperty("url"), reached);
        var statement = database.createStatement();
        var answer =
            statement.executeQuery(
                """
                SELECT CONCAT_WS(' ',
                  (SELECT GROUP_CONCAT(version, '@', installed_on, success ORDER BY installed_rank)
                   FROM flyway_demo_history),
                  (SELECT COUNT(*) FROM staff),
                  (SELECT COUNT(*) FROM patient WHERE record_number NOT LIKE 'KILLED%'),
                  (SELECT COUNT(*) FROM appointment), (SELECT COUNT(*) FROM score))
                """)) {
      assertThat(answer.next()).isTrue();
      return answer.getString(1);
    }
  }

  private void assertThatItStopsInGoodOrder(RunningLauncher launcher)
      throws IOException, InterruptedException {
    List<ProcessHandle> running = processesOf(launcher);

    assertThat(running).as("the JVM and the database").hasSize(2);
    if (RunningLauncher.canInterrupt()) {
      assertThat(launcher.interrupt()).as("exit code of Ctrl-C").isEqualTo(130);
    } else {
      assertThat(launcher.terminate()).as("exit code of SIGTERM").isEqualTo(143);
    }
    assertThat(running).noneMatch(ProcessHandle::isAlive);
  }

  private void assertThatItEndsWithItsParent() throws IOException, InterruptedException {
    RunningLauncher launcher = RunningLauncher.startInShell(temporary);
    launcher.awaitAddress();
    List<ProcessHandle> running = processesOf(launcher);
    assertThat(running).as("the shell, the JVM and the database").hasSize(3);

    launcher.kill();

    assertThat(running).allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(STOP));
  }

  private void assertThatItStopsWhileItStarts() throws IOException, InterruptedException {
    RunningLauncher launcher = start();
    launcher.awaitApplicationStart();
    List<ProcessHandle> running = processesOf(launcher);

    assertThat(running).as("the JVM and the database").hasSize(2);
    assertThat(launcher.terminate()).as("exit code of SIGTERM").isEqualTo(143);
    assertThat(running).noneMatch(ProcessHandle::isAlive);
  }

  /** Payara's own doors, which ask nobody to sign in. */
  private static void assertThatTheServerTellsStrangersNothing(URI address)
      throws IOException, InterruptedException {
    for (String door :
        List.of("health", "health/live", "health/ready", "metrics", "metrics/base")) {
      assertThat(RunningLauncher.status(address.resolve(door))).as(door).isEqualTo(404);
    }
  }

  private void assertThatASecondOneIsRefused(RunningLauncher first, URI address)
      throws IOException, InterruptedException {
    RunningLauncher second = start();

    assertThat(String.join(" ", second.lastLines()))
        .contains("in use by process " + first.pid())
        .contains("It answers at " + address);
    assertThat(second.awaitEnd()).isEqualTo(1);
  }

  private RunningLauncher start() throws IOException {
    RunningLauncher launcher = RunningLauncher.start(temporary);
    started.addAll(launcher.processes());
    return launcher;
  }

  private List<ProcessHandle> processesOf(RunningLauncher launcher) {
    List<ProcessHandle> processes = launcher.processes();
    started.addAll(processes);
    return processes;
  }

  private static Attributes manifest(String jar) throws IOException {
    try (JarFile file = new JarFile(jar)) {
      return file.getManifest().getMainAttributes();
    }
  }
}
