package health.reprieve.outcomes.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The instants are those of the zones' rules in the tz database. */
class ZoneOffsetsTest {

  private static final Instant NOW = Instant.parse("2016-11-01T09:00:00Z");

  @Test
  void each_clock_change_of_three_years_has_its_offset_the_latest_first() {
    assertThat(ZoneOffsets.upTo(NOW, ZoneId.of("Europe/Amsterdam")))
        .isEqualTo(
            "[[1477789200, 3600], [1459040400, 7200], [1445734800, 3600], [1427590800, 7200],"
                + " [1414285200, 3600], [1396141200, 7200], [0, 3600]]");
  }

  @Test
  void a_zone_without_changes_has_one_offset() {
    assertThat(ZoneOffsets.upTo(NOW, ZoneId.of("Asia/Kolkata"))).isEqualTo("[[0, 19800]]");
  }
}
