package health.reprieve.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A data folder claimed by this process and by no other. The claim is a lock of the operating
 * system, so it ends with the process however that dies.
 */
final class DataFolder implements AutoCloseable {

  /** Closing any handle of a lock file drops the process's lock on it, so own claims stand here. */
  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  private static final Duration STOP = Duration.ofSeconds(30);

  /** The operating system's boot time, and with it each process's start, may shift by a second. */
  private static final Duration START_TOLERANCE = Duration.ofSeconds(3);

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Claims the folder, creating it first if needed.
   *
   * @throws DataFolderInUse when another process or another part of this one holds it
   */
  static DataFolder claim(Path folder) throws IOException {
    Folders.create(folder);
    Path path = folder.toRealPath();
    if (!CLAIMED.add(path)) {
      throw new DataFolderInUse(path, "this process");
    }
    try {
      FileChannel lockFile =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        lockFile.close();
        throw new DataFolderInUse(path, holder(path));
      }
      Files.writeString(ownerFile(path), Long.toString(ProcessHandle.current().pid()));
      return new DataFolder(path, lockFile);
    } catch (IOException | RuntimeException e) {
      CLAIMED.remove(path);
      throw e;
    }
  }

  /** Where the server keeps its files. */
  Path database() {
    return path.resolve("database");
  }

  /**
   * A folder being filled for {@link #database()}; one that is there was left by a killed start.
   */
  Path unfinishedDatabase() {
    return path.resolve("database.part");
  }

  /** Whether what is in {@link #database()} must outlive this process. */
  boolean isKept() {
    return Files.exists(keptFile());
  }

  void keep() throws IOException {
    if (!isKept()) {
      Files.createFile(keptFile());
    }
  }

  /**
   * For the server's temporary tables: a MariaDB server that starts deletes those of any other that
   * shares the folder.
   */
  Path temporary() {
    return path.resolve("tmp");
  }

  Path log() {
    return path.resolve("database.log");
  }

  /** The statements that each start of the server runs first; holds the password. */
  Path initFile() {
    return path.resolve("init.sql");
  }

  /** How to reach the running database, for whoever wants to look into it. */
  Path connectionFile() {
    return path.resolve("connection.properties");
  }

  /** Remembers the server, so that the next start finds it if this process is killed. */
  void remember(ProcessHandle server) throws IOException {
    Instant start = server.info().startInstant().orElseGet(Instant::now);
    Files.writeString(pidFile(), server.pid() + " " + start.toEpochMilli());
  }

  void forgetServer() throws IOException {
    Files.deleteIfExists(pidFile());
  }

  /** Stops the server that an earlier process left running on this folder when it was killed. */
  void stopOrphan(Path program) throws IOException {
    Optional<ProcessHandle> orphan = orphan(program);
    if (orphan.isPresent() && !stop(orphan.get())) {
      throw new CannotStart(
          "The database process %d, left by an earlier run, does not stop. End it and start again."
              .formatted(orphan.get().pid()));
    }
    forgetServer();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(ownerFile(path));
    lockFile.close();
    CLAIMED.remove(path);
  }

  private Optional<ProcessHandle> orphan(Path program) throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    String[] remembered = Files.readString(pidFile()).split(" ", -1);
    if (remembered.length != 2) {
      return Optional.empty();
    }
    Instant start = Instant.ofEpochMilli(Long.parseLong(remembered[1]));
    return ProcessHandle.of(Long.parseLong(remembered[0]))
        .filter(
            p ->
                p.info()
                    .command()
                    .filter(c -> Path.of(c).endsWith(program.getFileName()))
                    .isPresent())
        .filter(p -> p.info().startInstant().filter(s -> isSame(s, start)).isPresent());
  }

  private static boolean isSame(Instant a, Instant b) {
    return Duration.between(a, b).abs().compareTo(START_TOLERANCE) <= 0;
  }

  private static boolean stop(ProcessHandle process) {
    process.destroy();
    return hasEnded(process) || (process.destroyForcibly() && hasEnded(process));
  }

  private static boolean hasEnded(ProcessHandle process) {
    try {
      process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String holder(Path path) {
    try {
      return "process " + Files.readString(ownerFile(path));
    } catch (IOException e) {
      return "another process";
    }
  }

  private static Path ownerFile(Path path) {
    return path.resolve("owner.pid");
  }

  private Path keptFile() {
    return path.resolve("kept");
  }

  private Path pidFile() {
    return path.resolve("database.pid");
  }
}
