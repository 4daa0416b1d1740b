package health.reprieve.notices;

import health.reprieve.platform.persistence.SchemaReady;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Languages of the clinic's own: the {@code .properties} files of the folder that {@code
 * REPRIEVE_LANGUAGES} names, read once at start. One that does not say all that the English one
 * says is left out, and the log says why.
 */
@Dependent
public class LanguageFolder {

  private static final String ENDING = ".properties";
  private static final Logger LOG = Logger.getLogger(LanguageFolder.class.getName());

  void read(@Observes SchemaReady ready) {
    Settings.text("languages").map(Path::of).ifPresent(LanguageFolder::read);
  }

  static void read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .forEach(file -> take(file, file.getFileName().toString()));
    } catch (IOException unreadable) {
      LOG.log(
          Level.WARNING,
          "REPRIEVE_LANGUAGES names {0}, which is no folder that can be read",
          folder);
    }
  }

  private static void take(Path file, String name) {
    if (LanguageFile.isShipped(name)) {
      refuse(name, List.of("the application has a file of this name"));
      return;
    }
    try {
      String text = Files.readString(file);
      List<String> faults = LanguageFile.faults(name, text);
      if (faults.isEmpty()) {
        Phrases.add(name.substring(0, name.length() - ENDING.length()), text);
        LOG.log(Level.INFO, "Words for patients are read from {0}", name);
      } else {
        refuse(name, faults);
      }
    } catch (CharacterCodingException wrong) {
      refuse(name, List.of("it is not written in UTF-8"));
    } catch (IOException unreadable) {
      refuse(name, List.of("it cannot be read"));
    }
  }

  private static void refuse(String name, List<String> faults) {
    LOG.log(Level.WARNING, "{0} is not used: {1}", new Object[] {name, String.join("; ", faults)});
  }
}
