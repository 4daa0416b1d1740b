package health.reprieve.launcher;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Where the demo's letters end: files in a folder, so that somebody in front of the demo can read
 * what patients get, while the application sends by SMTP as ever.
 *
 * <p>The mail server in it brings its own Jakarta Mail. That must not meet the application
 * server's, so a class loader of its own holds both.
 */
final class LetterBox {

  private LetterBox() {}

  /**
   * Opens it for as long as this process runs.
   *
   * @param launcher this launcher's own jar; the jars of the mail server stand in {@code
   *     run/letters} beside it
   * @param folder for the letters, made if it is not there
   * @return the port of the mail server on loopback
   */
  static int open(Path launcher, Path folder) throws IOException {
    Folders.create(folder);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader apart = apart(launcher);
    // its threads, which begin here, look by this one for the parts of Jakarta Mail
    thread.setContextClassLoader(apart);
    // it has no log, which SLF4J would tell at each start
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    try {
      Object server =
          apart.loadClass(LetterServer.class.getName()).getDeclaredConstructor().newInstance();
      @SuppressWarnings("unchecked") // of another loader, so that no cast to the class itself works
      ToIntFunction<Path> starting = (ToIntFunction<Path>) server;
      return starting.applyAsInt(folder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      System.clearProperty("slf4j.internal.verbosity");
      thread.setContextClassLoader(before);
    }
  }

  private static ClassLoader apart(Path launcher) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(launcher.toUri().toURL());
    try (Stream<Path> jars = Files.list(launcher.resolveSibling("run").resolve("letters"))) {
      for (Path jar : jars.sorted().toList()) {
        urls.add(jar.toUri().toURL());
      }
    }
    return new URLClassLoader(
        "letters", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
