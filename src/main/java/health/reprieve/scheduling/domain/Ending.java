package health.reprieve.scheduling.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a visit gave its chair back before its planned end: cancelled, put off, or over early. */
@Embeddable
public class Ending {

  @Column(name = "cancelled_by")
  @Enumerated(EnumType.STRING)
  private @Nullable CancelledBy cancelledBy;

  @Column(name = "cancel_reason")
  private @Nullable String cancelReason;

  @Column(name = "cancelled_late")
  private @Nullable Boolean cancelledLate;

  @Column(name = "defer_reason")
  private @Nullable String deferReason;

  @Column(name = "held_until")
  private @Nullable Instant heldUntil;

  protected Ending() {}

  static Ending cancelled(CancelledBy by, String reason, boolean late) {
    Ending ending = new Ending();
    ending.cancelledBy = by;
    ending.cancelReason = reason;
    ending.cancelledLate = late;
    return ending;
  }

  static Ending deferred(String reason) {
    Ending ending = new Ending();
    ending.deferReason = reason;
    return ending;
  }

  /**
   * Null where it holds its chair to the planned end.
   *
   * @param free until when its chair is free for it
   */
  static @Nullable Ending of(VisitPlan plan, Instant left, Instant free) {
    Instant ready = plan.heldUntil(left);
    Instant until = ready.isBefore(free) ? ready : free;
    if (!until.isBefore(plan.time().end())) {
      return null;
    }
    Ending ending = new Ending();
    ending.heldUntil = until;
    return ending;
  }

  @Nullable Cancellation cancellation() {
    return cancelledBy == null
        ? null
        : new Cancellation(
            cancelledBy, String.valueOf(cancelReason), Boolean.TRUE.equals(cancelledLate));
  }

  @Nullable String deferReason() {
    return deferReason;
  }

  @Nullable Instant heldUntil() {
    return heldUntil;
  }
}
