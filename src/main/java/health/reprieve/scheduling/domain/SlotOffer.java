package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that opened, offered to one who waits. It holds nothing: who accepts books like anybody
 * else, and the claims decide.
 */
@Entity
@Table(name = "slot_offer")
public class SlotOffer {

  /** What became of an offer. */
  public enum Status {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The place was taken by another booking, or other visits of the patient leave no room. */
    LOST
  }

  @Id private UUID id;

  @Column(name = "entry_id")
  private UUID entryId;

  @Column(name = "slot_id")
  private UUID slotId;

  @Column(name = "chair_id")
  private UUID chairId;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "offered_at")
  private Instant offeredAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column
  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Version private int version;

  protected SlotOffer() {}

  /**
   * @param slot the freed time that it is made of
   * @param expiresAt from then on it goes to the next
   */
  public SlotOffer(
      SlotOfferId id, WaitEntryId entry, UUID slot, Place place, Instant at, Instant expiresAt) {
    this.id = id.value();
    this.entryId = entry.value();
    this.slotId = slot;
    this.chairId = place.chair().value();
    this.startsAt = place.start();
    this.offeredAt = at;
    this.expiresAt = expiresAt;
    this.status = Status.OPEN;
  }

  public SlotOfferId id() {
    return SlotOfferId.of(id);
  }

  public WaitEntryId entry() {
    return WaitEntryId.of(entryId);
  }

  public UUID slot() {
    return slotId;
  }

  public Place place() {
    return new Place(ChairId.of(chairId), startsAt);
  }

  public Instant offeredAt() {
    return offeredAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Status status() {
    return status;
  }

  public int version() {
    return version;
  }

  /**
   * @throws OfferGone if it is no longer open at that instant
   */
  public void accept(Instant now) {
    answer(Status.ACCEPTED, now);
  }

  /**
   * @throws OfferGone if it is no longer open at that instant
   */
  public void decline(Instant now) {
    answer(Status.DECLINED, now);
  }

  private void answer(Status answer, Instant now) {
    if (status != Status.OPEN || isDue(now)) {
      throw new OfferGone(status);
    }
    close(answer, now);
  }

  public boolean isDue(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Nobody answered in time. */
  public void expire(Instant now) {
    close(Status.EXPIRED, now);
  }

  /** Its place is taken, or the one it was made to does not wait for such a visit any more. */
  public void lose(Instant now) {
    close(Status.LOST, now);
  }

  private void close(Status as, Instant now) {
    status = as;
    answeredAt = now;
  }
}
