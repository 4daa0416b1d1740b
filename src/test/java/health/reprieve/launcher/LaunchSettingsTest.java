package health.reprieve.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchSettingsTest {

  private final Properties properties = new Properties();

  LaunchSettingsTest() {
    properties.setProperty("user.home", "/home/kim");
  }

  @Test
  void needs_no_settings() {
    var settings = LaunchSettings.from(properties, Map.of());

    assertThat(settings)
        .isEqualTo(
            new LaunchSettings(Path.of("/home/kim/.reprieve/demo"), 8080, false, false, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"REPRIEVE_SMTP_HOST", "reprieve_smtp_host", "reprieve.smtp.host"})
  void sees_a_mail_server_of_the_application(String name) {
    assertThat(LaunchSettings.from(properties, Map.of(name, "mail.example")).namesMailServer())
        .isTrue();
    assertThat(LaunchSettings.from(properties, Map.of(name, " ")).namesMailServer()).isFalse();
  }

  @Test
  void sees_a_public_address_of_the_application() {
    assertThat(
            LaunchSettings.from(properties, Map.of("REPRIEVE_PUBLIC_URL", "https://c.example"))
                .namesPublicAddress())
        .isTrue();
    properties.setProperty("reprieve.public.url", "https://c.example");
    assertThat(LaunchSettings.from(properties, Map.of()).namesPublicAddress()).isTrue();
  }

  @Test
  void takes_the_environment() {
    var settings =
        LaunchSettings.from(
            properties, Map.of("REPRIEVE_DATA", "/srv/demo", "REPRIEVE_PORT", "9000"));

    assertThat(settings.dataFolder()).isEqualTo(Path.of("/srv/demo").toAbsolutePath());
    assertThat(settings.port()).isEqualTo(9000);
  }

  @Test
  void a_property_wins_over_the_environment() {
    properties.setProperty("reprieve.port", "9001");
    properties.setProperty("reprieve.stopWithParent", "true");

    var settings = LaunchSettings.from(properties, Map.of("REPRIEVE_PORT", "9000"));

    assertThat(settings.port()).isEqualTo(9001);
    assertThat(settings.stopWithParent()).isTrue();
  }

  @Test
  void a_blank_value_is_none() {
    assertThat(LaunchSettings.from(properties, Map.of("REPRIEVE_PORT", " ")).port())
        .isEqualTo(8080);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0", "65536", "-1", "80.5", "99999999999"})
  void refuses_what_is_no_port(String port) {
    assertThatThrownBy(() -> LaunchSettings.from(properties, Map.of("REPRIEVE_PORT", port)))
        .isInstanceOf(CannotStart.class)
        .hasMessage("REPRIEVE_PORT is '%s'. Give a whole number from 1 to 65535.", port);
  }
}
