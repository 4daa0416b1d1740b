package health.reprieve.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoreReadersTest {

  @Test
  void only_measures_and_the_export_of_everything_reach_scores_that_were_set_aside()
      throws IOException {
    assertThat(naming("given_score", "sql/report", "src/main"))
        .as("read the view score, which holds those that count")
        .containsExactlyInAnyOrder("clinic_data.sql", "Score.java", "ScoreBatches.java");
  }

  private static List<String> naming(String word, String... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().matches(".*\\.(java|sql)")).forEach(files::add);
      }
    }
    return files.stream()
        .filter(file -> text(file).contains(word))
        .map(file -> file.getFileName().toString())
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
