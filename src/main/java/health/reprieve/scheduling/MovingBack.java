package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.notices.NoticeStand;
import health.reprieve.notices.Outbox;
import health.reprieve.notices.domain.NoticeState;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.ChangeKind;
import health.reprieve.scheduling.domain.StoodFor;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a move be undone: a visit that staff moved and put back at its start, with nothing else
 * changed between and before the patient was told of the move, is confirmed, and settled as to
 * fasting and escort, as it was. Once the letter has gone out the patient knows another time, and
 * their word for the old one counts no more. The place is judged as in any other move.
 */
@Retry
@Transactional
@ApplicationScoped
public class MovingBack {

  private final AppointmentRepository appointments;
  private final ChangeLog changes;
  private final Outbox outbox;

  @Inject
  MovingBack(AppointmentRepository appointments, ChangeLog changes, Outbox outbox) {
    this.appointments = appointments;
    this.changes = changes;
    this.outbox = outbox;
  }

  /** What the last move of a visit opened and moving it back would settle again. */
  public MoveBackView of(AppointmentId id) {
    StoodFor left = changes.leftByLastMove(appointments.get(id));
    NoticeStand news = outbox.stands(VisitNotices.NEWS, List.of(id.value())).get(id.value());
    boolean told = news == null || news.state() != NoticeState.WAITING || news.channel() != null;
    return new MoveBackView(left == null ? List.of() : left.words(), told);
  }

  /** Moves the visit; the news of it have to be planned afterwards. */
  Step move(Appointment appointment, ChairId chair, Instant start) {
    boolean timeStands = start.equals(appointment.plan().start());
    StoodFor again = timeStands ? null : stoodFor(appointment, start);
    StoodFor left = timeStands ? null : StoodFor.of(appointment);
    appointment.move(chair, start);
    if (again != null) {
      again.standAgain(appointment);
      return new Step(ChangeKind.MOVED_BACK, left);
    }
    return new Step(timeStands ? ChangeKind.RESEATED : ChangeKind.MOVED, left);
  }

  private @Nullable StoodFor stoodFor(Appointment appointment, Instant start) {
    StoodFor left = changes.leftByLastMove(appointment);
    return left != null
            && left.isFor(start)
            && outbox.waits(VisitNotices.NEWS, VisitNotices.reference(appointment.id()))
        ? left
        : null;
  }

  /**
   * What was done.
   *
   * @param left what stood for the old start alone; null where nothing did or the start stays
   */
  record Step(ChangeKind kind, @Nullable StoodFor left) {}
}
