package health.reprieve.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.identity.domain.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DataExportTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final DataExport export =
      new DataExport(DataExportId.of(UUID.randomUUID()), StaffId.of(UUID.randomUUID()), NOW);

  @Test
  void whoever_takes_it_over_begins_anew_and_the_one_before_is_refused() {
    export.take(44, NOW);
    export.advance(3, 500, NOW);
    assertThat(export.grow(100)).isZero();
    assertThat(export.isMadeBy(1)).isTrue();

    export.take(44, NOW.plus(DataExport.LEASE));

    assertThat(export.isMadeBy(1)).isFalse();
    assertThat(export.isMadeBy(2)).isTrue();
    assertThat(export.filesDone()).isZero();
    assertThat(export.rowsDone()).isZero();
    assertThat(export.parts()).isZero();
    assertThat(export.bytes()).isZero();
  }

  @Test
  void it_is_begun_three_times_at_most() {
    for (int time = 1; time <= 3; time++) {
      assertThat(export.take(44, NOW)).isTrue();
    }

    assertThat(export.take(44, NOW)).isFalse();
    assertThat(export.state()).isEqualTo(DataExportState.FAILED);
    assertThat(export.reason()).contains("3 times");
  }

  @Test
  void a_cancelled_one_is_nobodys() {
    export.take(44, NOW);
    export.discard(NOW);

    assertThat(export.state()).isEqualTo(DataExportState.CANCELLED);
    assertThat(export.isMadeBy(1)).isFalse();
    assertThatThrownBy(() -> export.discard(NOW)).isInstanceOf(ExportNotThere.class);
  }

  @Test
  void a_file_is_there_from_the_end_for_seven_days_or_until_it_is_deleted() {
    export.take(44, NOW);
    assertThatThrownBy(export::refuseUnlessDone).isInstanceOf(ExportNotThere.class);

    export.finish(NOW);
    export.refuseUnlessDone();
    assertThat(export.keptUntil()).isEqualTo("2026-12-01T10:00:00Z");

    export.discard(NOW);
    assertThat(export.state()).isEqualTo(DataExportState.DELETED);
    assertThatThrownBy(export::refuseUnlessDone).isInstanceOf(ExportNotThere.class);
  }
}
