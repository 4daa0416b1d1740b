package health.reprieve.launcher;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server program's command lines: one that makes an empty server, one that serves it. */
final class DatabaseServer {

  /** Nobody may sign in to a new server: the accounts without a password are removed. */
  private static final String NO_ACCOUNTS =
      """
      DELETE FROM global_priv WHERE User <> 'mariadb.sys';
      DELETE FROM proxies_priv;
      """;

  /** Enough for a demo clinic; the defaults would take some 100 MB more. */
  private static final List<String> SMALL =
      List.of(
          "--innodb-buffer-pool-size=32M",
          "--innodb-log-file-size=32M",
          "--innodb-log-buffer-size=4M",
          "--aria-pagecache-buffer-size=2M",
          "--key-buffer-size=64K",
          "--table-open-cache=400",
          "--open-files-limit=2048",
          "--max-connections=80");

  /** As a MySQL for production is set up, see {@code docker/mysql.cnf}. */
  private static final List<String> BEHAVIOUR =
      List.of(
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_0900_ai_ci",
          "--transaction-isolation=READ-COMMITTED",
          "--default-time-zone=+00:00",
          "--innodb-flush-log-at-trx-commit=1",
          "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
              + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION");

  private final DatabaseBinaries binaries;
  private final DataFolder folder;
  private final List<String> options;

  DatabaseServer(DatabaseBinaries binaries, DataFolder folder, String... options) {
    this.binaries = binaries;
    this.folder = folder;
    this.options = List.of(options);
  }

  /**
   * Makes the server's own tables in a new folder, then renames it: there is never half a one. A
   * database that nobody said to keep is replaced.
   */
  void installIfNew() throws IOException, InterruptedException {
    if (folder.isKept() && Files.isDirectory(folder.database())) {
      return;
    }
    Path unfinished = folder.unfinishedDatabase();
    Folders.delete(folder.database());
    Folders.delete(unfinished);
    Folders.create(unfinished);
    List<String> command = command(unfinished);
    command.addAll(List.of("--bootstrap", "--log-warnings=0", "--max-allowed-packet=8M"));
    command.addAll(SMALL);
    Process process = launch(command);
    try (OutputStream statements = process.getOutputStream()) {
      statements.write(utf8("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"));
      for (Path tables : binaries.systemTables()) {
        Files.copy(tables, statements);
      }
      statements.write(utf8(NO_ACCOUNTS));
    } catch (IOException serverGone) {
      process.destroyForcibly();
    }
    if (process.waitFor() != 0) {
      throw failed("could not be set up");
    }
    Files.move(unfinished, folder.database());
  }

  /** Starts serving on loopback; the process is remembered in the data folder. */
  Process serve(int port) throws IOException {
    List<String> command = command(folder.database());
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=",
            "--skip-name-resolve",
            "--skip-ssl",
            "--skip-log-bin",
            "--init-file=" + folder.initFile()));
    command.addAll(BEHAVIOUR);
    command.addAll(SMALL);
    command.addAll(options);
    Process process = launch(command);
    folder.remember(process.toHandle());
    return process;
  }

  /** A refusal that shows the last lines the server wrote. */
  CannotStart failed(String what) {
    return new CannotStart(
        "The embedded database %s. Its last words, from %s:%n%s%nFree disk space or repair what they name, then start again.%s"
            .formatted(what, folder.log(), lastWords(), binaries.platform().hint));
  }

  private List<String> command(Path data) {
    List<String> command = new ArrayList<>();
    command.add(binaries.program().toString());
    command.add("--no-defaults");
    command.add("--basedir=" + binaries.home());
    command.add("--lc-messages-dir=" + binaries.share());
    command.add("--datadir=" + data);
    command.add("--tmpdir=" + folder.temporary());
    if (System.getProperty("user.name").equals("root")) {
      command.add("--user=root");
    }
    return command;
  }

  private Process launch(List<String> command) throws IOException {
    File log = folder.log().toFile();
    Folders.create(folder.temporary());
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    } catch (IOException e) {
      throw new CannotStart(
          "The database program %s does not run on this machine: %s. Run the WAR against a MySQL or MariaDB server; the README says how.%s"
              .formatted(binaries.program(), e.getMessage(), binaries.platform().hint),
          e);
    }
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(folder.log());
      return String.join(
          System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    } catch (IOException e) {
      return "(nothing written)";
    }
  }

  private static byte[] utf8(String statements) {
    return statements.getBytes(StandardCharsets.UTF_8);
  }
}
