package health.reprieve.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

  @TempDir private Path temporary = Path.of("");

  private final List<ProcessHandle> started = new ArrayList<>();

  @AfterEach
  void leaveNothingRunning() {
    started.forEach(ProcessHandle::destroyForcibly);
    started.forEach(process -> process.onExit().join());
  }

  @Test
  void starts_again_after_a_hard_kill_and_leaves_nothing_behind_when_it_stops()
      throws IOException, InterruptedException {
    RunningLauncher killed = start();
    URI address = killed.awaitAddress();
    assertThat(RunningLauncher.status(address.resolve("alive"))).isEqualTo(200);
    assertThatTheServerTellsStrangersNothing(address);
    assertThatASecondOneIsRefused(killed, address);
    List<ProcessHandle> orphans = processesOf(killed);
    killed.kill();

    RunningLauncher again = start();
    address = again.awaitAddress();
    assertThat(RunningLauncher.status(address.resolve("alive"))).isEqualTo(200);
    assertThat(orphans).noneMatch(ProcessHandle::isAlive);

    List<ProcessHandle> running = processesOf(again);
    assertThat(running).as("the JVM and the database").hasSize(2);
    assertThat(again.terminate()).as("exit code of SIGTERM").isEqualTo(143);
    assertThat(running).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void opens_to_the_server_what_the_server_itself_asks_for() throws IOException {
    Attributes launcher = manifest("target/reprieve-launcher.jar");
    Attributes server = manifest("target/run/payara-micro.jar");

    assertThat(launcher.getValue("Add-Opens")).isEqualTo(server.getValue("Add-Opens"));
    assertThat(launcher.getValue("Add-Exports")).isEqualTo(server.getValue("Add-Exports"));
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
