package health.reprieve.scheduling.web;

import health.reprieve.scheduling.DayBoard;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.SlotRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Tells staff whose visit is in the way of what they asked for. Only for those who see the board; a
 * patient's link never comes here.
 */
@Dependent
class InTheWay {

  private final DayBoard boards;

  @Inject
  InTheWay(DayBoard boards) {
    this.boards = boards;
  }

  /**
   * @throws SlotRefused with names, where the deed is refused
   */
  <T> T named(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (SlotRefused refused) {
      List<AppointmentId> visits =
          refused.conflicts().stream().map(Conflict::visit).filter(Objects::nonNull).toList();
      throw refused.naming(boards.names(visits));
    }
  }
}
