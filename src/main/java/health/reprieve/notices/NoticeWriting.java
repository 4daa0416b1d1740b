package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.Notice;
import health.reprieve.notices.domain.NoticeId;
import health.reprieve.notices.domain.NoticeSettled;
import health.reprieve.notices.domain.NoticeState;
import health.reprieve.notices.persistence.NoticeRepository;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The two transactions around a try: one takes the notice in hand and has it written, one says what
 * became of it. Between them no transaction is open.
 */
@Retry
@Transactional
@RequestScoped
public class NoticeWriting {

  private final NoticeRepository notices;
  private final Event<NoticeDue> due;
  private final Event<NoticeSettled> settled;
  private final Clock clock;

  @Inject
  NoticeWriting(
      NoticeRepository notices, Event<NoticeDue> due, Event<NoticeSettled> settled, Clock clock) {
    this.notices = notices;
    this.due = due;
    this.settled = settled;
    this.clock = clock;
  }

  List<NoticeId> due(int most) {
    return notices.due(clock.instant(), most);
  }

  /**
   * Takes a notice in hand, whatever becomes of it, and asks what is to be said.
   *
   * @param open the ways by which messages are carried
   * @return empty where another node has it, or nothing is to be sent
   */
  Optional<Parcel> write(NoticeId id, Set<Channel> open) {
    Instant now = clock.instant();
    return notices.take(id, now).flatMap(notice -> write(notice, open, now));
  }

  private Optional<Parcel> write(Notice notice, Set<Channel> open, Instant now) {
    NoticeDue asked =
        new NoticeDue(notice, notices.said(notice.kind(), notice.subject()), open, now);
    notice.take(now);
    due.fire(asked);
    Optional<NoticeDue.Way> way = asked.way();
    if (way.isEmpty()) {
      end(notice, asked.end(), asked.reason(), now);
      return Optional.empty();
    }
    NoticeDue.Way to = way.get();
    notice.address(to.channel(), to.address(), Objects.requireNonNull(asked.said()));
    Message message = Objects.requireNonNull(asked.message());
    return Optional.of(new Parcel(notice.id(), to.channel(), to.address(), message, now));
  }

  /**
   * It could not even be written: takes it in hand all the same, so that it cannot block others.
   *
   * @param reference under which the log says why
   */
  void notWritten(NoticeId id, String reference) {
    Instant now = clock.instant();
    notices
        .take(id, now)
        .ifPresent(
            notice -> {
              notice.take(now);
              refused(notice, "it could not be written; the log says why under " + reference, now);
            });
  }

  /** The other side has taken it. */
  void sent(NoticeId id) {
    Instant now = clock.instant();
    Notice notice = notices.get(id);
    if (notice.state() == NoticeState.WAITING) {
      notice.sent(now);
      tell(notice, now);
    }
  }

  void refused(NoticeId id, NotDelivered why) {
    Instant now = clock.instant();
    Notice notice = notices.get(id);
    if (notice.state() != NoticeState.WAITING) {
      return;
    }
    if (why.forGood()) {
      end(notice, NoticeState.FAILED, why.words(), now);
    } else {
      refused(notice, why.words(), now);
    }
  }

  private void refused(Notice notice, String why, Instant now) {
    notice.refused(why, now);
    tell(notice, now);
  }

  private void end(Notice notice, NoticeState state, String why, Instant now) {
    switch (state) {
      case FAILED -> notice.giveUp(why, now);
      case DROPPED -> notice.drop(why, now);
      default -> notice.cannotGo(state, why, now);
    }
    tell(notice, now);
  }

  private void tell(Notice notice, Instant now) {
    if (notice.state() != NoticeState.WAITING) {
      settled.fire(new NoticeSettled(notice.kind(), notice.subject(), notice.state(), now));
    }
  }
}
