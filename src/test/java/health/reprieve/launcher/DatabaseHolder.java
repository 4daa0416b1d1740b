package health.reprieve.launcher;

import java.nio.file.Path;

/** A process of its own that holds a database until it is killed. */
public final class DatabaseHolder {

  private DatabaseHolder() {}

  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), 0);
    database.keep();
    System.out.println(database.pid());
    Thread.currentThread().join();
  }

  /** Starts the process; it prints the database's process id once that answers. */
  static Process start(Path dataFolder) throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DatabaseHolder.class.getName(),
            dataFolder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
