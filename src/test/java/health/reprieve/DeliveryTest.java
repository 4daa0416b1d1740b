package health.reprieve;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Delivery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What is delivered agrees with itself: the image with what the build makes, the compose file with
 * the image, and the README with the settings that the code reads.
 */
class DeliveryTest {

  @Test
  void the_image_takes_from_the_build_what_the_build_makes() {
    assertThat(Delivery.takenFromTheBuild())
        .containsExactlyInAnyOrder(Delivery.builtWar(), Delivery.builtServer());
  }

  @Test
  void the_image_takes_other_files_from_the_project() {
    assertThat(Delivery.takenFromTheProject())
        .isNotEmpty()
        .allMatch(file -> Files.isRegularFile(Path.of(file)));
  }

  @Test
  void the_image_starts_only_files_that_it_took() {
    List<String> started =
        Delivery.entryPoint().stream().filter(word -> word.matches("\\w[\\w-]*\\.\\w+")).toList();

    assertThat(started)
        .containsExactlyInAnyOrder(
            "payara-micro.jar", "preboot.txt", "logging.properties", "reprieve.war");
    assertThat(Delivery.takenNames()).containsAll(started);
  }

  @Test
  void the_image_runs_as_a_numbered_user_on_the_java_that_the_code_is_compiled_for() {
    assertThat(Delivery.instruction("USER")).matches("[1-9][0-9]{3,}");
    assertThat(Delivery.baseImages())
        .allMatch(image -> image.matches(".*\\b" + Delivery.javaRelease() + "\\b.*"));
  }

  @Test
  void the_image_asks_the_application_how_it_is_at_the_port_that_it_opens() {
    assertThat(Delivery.instruction("HEALTHCHECK"))
        .contains("http://127.0.0.1:" + Delivery.instruction("EXPOSE") + "/alive");
    assertThat(Delivery.composedPorts())
        .containsExactly(
            "127.0.0.1:${REPRIEVE_PORT:-8080}:%s".formatted(Delivery.instruction("EXPOSE")));
  }

  @Test
  void compose_names_files_that_are_there() {
    assertThat(Delivery.filesThatComposeNames())
        .isNotEmpty()
        .allMatch(file -> Files.exists(Path.of("docker").resolve(file)));
  }

  @Test
  void compose_passes_on_each_setting_that_the_application_reads() {
    assertThat(Delivery.composedSettings()).isEqualTo(Delivery.settingsOfTheApplication());
  }

  @Test
  void the_readme_explains_each_setting_that_the_application_reads_and_no_other() {
    assertThat(Delivery.explained("application")).isEqualTo(Delivery.settingsOfTheApplication());
  }

  @Test
  void the_readme_explains_each_setting_that_compose_adds() {
    Set<String> added = new TreeSet<>(Delivery.settingsThatComposeAsksFor());
    added.removeAll(Delivery.settingsOfTheApplication());

    assertThat(Delivery.explained("compose")).isEqualTo(added);
  }

  @Test
  void the_readme_explains_each_setting_of_the_launcher() {
    assertThat(Delivery.explained("launcher")).isEqualTo(Delivery.settingsOfTheLauncher());
  }
}
