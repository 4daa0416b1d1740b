package health.reprieve.notices;

import health.reprieve.notices.domain.NoticeId;
import health.reprieve.notices.persistence.NoticeRepository;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Where desks say that somebody is to be told something, in the transaction of what happened. The
 * words are asked for when the time has come, by {@link NoticeDue}.
 */
@Retry
@Transactional
@ApplicationScoped
public class Outbox {

  private final NoticeRepository notices;

  @Inject
  Outbox(NoticeRepository notices) {
    this.notices = notices;
  }

  /**
   * Plans a notice. One of the same kind and subject that is not written yet gets the new time
   * instead of a twin.
   *
   * @param kind stable word for whoever writes it
   * @param what for the page of notices, such as "reminder of a visit"; no patient data
   * @param person whom it is for
   */
  public void plan(
      String kind, String what, Reference subject, UUID person, Instant due, Instant now) {
    notices.plan(NoticeId.of(Ids.next()), kind, what, subject, person, due, now);
  }

  /**
   * Whether a notice is planned and not written yet; it is not written then before the transaction
   * ends.
   */
  public boolean waits(String kind, Reference subject) {
    return notices.holdPending(kind, subject);
  }

  /** How far people were told of these things, by each thing's id; the latest notice of each. */
  public Map<UUID, NoticeStand> stands(String kind, Collection<UUID> subjects) {
    Map<UUID, NoticeStand> stands = new HashMap<>();
    notices
        .about(kind, subjects)
        .forEach(
            one ->
                stands.put(
                    one.subject().id(),
                    new NoticeStand(one.state(), one.channel(), one.settledAt())));
    return stands;
  }

  /** When the next notice about each of these things goes out; those without one are left out. */
  public Map<UUID, Instant> due(String kind, Collection<UUID> subjects) {
    Map<UUID, Instant> due = new HashMap<>();
    notices
        .waiting(kind, subjects)
        .forEach(notice -> due.put(notice.subject().id(), notice.dueAt()));
    return due;
  }

  /**
   * Takes those that did not arrive off the pile that somebody should look at, because a later one
   * says what is true now; nothing happens where there are none.
   */
  public void overtake(String kind, Reference subject, String reason) {
    notices
        .settled(NoticePile.UNDELIVERED.states(), kind, subject)
        .forEach(notice -> notice.overtaken(reason));
  }

  /** Takes back what is not written yet; nothing happens where there is nothing. */
  public void drop(String kind, Reference subject, String reason, Instant now) {
    notices.dropPending(kind, subject, reason, now);
  }
}
