package health.reprieve.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, LINUX",
    "Mac OS X, aarch64, MACOS",
    "Windows 11, amd64, WINDOWS",
  })
  void knows_where_there_is_a_database(String name, String arch, Platform platform) {
    assertThat(Platform.of(name, arch)).isEqualTo(platform);
  }

  @Test
  void says_what_to_do_where_there_is_none() {
    assertThatThrownBy(() -> Platform.of("Linux", "aarch64"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("no embedded database for Linux on aarch64")
        .hasMessageContaining("Run the WAR against a MySQL or MariaDB server");
  }
}
