package health.reprieve.scheduling.web;

import health.reprieve.clinic.ChairView;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.BoardEntry;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.domain.QuarterLoad;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day of the clinic as JSON; instants in UTC.
 *
 * @param opens null on a closed day
 * @param closes null on a closed day
 * @param closedReason empty on an open day
 */
public record BoardJson(
    String day,
    String zone,
    @Nullable String opens,
    @Nullable String closes,
    String closedReason,
    List<ChairJson> chairs,
    List<LoadJson> load) {

  /** A chair and its visits in time order. */
  public record ChairJson(
      UUID id, String name, @Nullable String closedReason, List<VisitJson> visits) {}

  /** A visit as the board shows it. */
  public record VisitJson(
      AppointmentJson appointment, String patientName, String protocolName, int sessions) {

    static VisitJson of(BoardEntry entry) {
      return new VisitJson(
          AppointmentJson.of(entry.appointment()),
          entry.patient().shortName(),
          entry.protocol().name(),
          entry.protocol().sessions());
    }
  }

  /** Nurses of a quarter hour, in twelfths. */
  public record LoadJson(String quarter, int needed, int onDuty, int overridden) {

    static LoadJson of(QuarterLoad load) {
      return new LoadJson(
          load.quarter().toString(), load.needed(), load.onDuty(), load.overridden());
    }
  }

  static BoardJson of(BoardView board) {
    TimeRange open = board.hours().open().orElse(null);
    return new BoardJson(
        board.day().toString(),
        board.words().zone().getId(),
        open == null ? null : open.start().toString(),
        open == null ? null : open.end().toString(),
        board.hours().closedReason(),
        board.chairs().stream().map(chair -> chair(chair, board)).toList(),
        board.load().stream().map(LoadJson::of).toList());
  }

  private static ChairJson chair(ChairView chair, BoardView board) {
    return new ChairJson(
        chair.id().value(),
        chair.name(),
        chair.closedReason(),
        board.entries().stream()
            .filter(entry -> entry.appointment().chair().equals(chair.id()))
            .map(VisitJson::of)
            .toList());
  }
}
