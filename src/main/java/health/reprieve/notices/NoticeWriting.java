package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.Notice;
import health.reprieve.notices.domain.NoticeId;
import health.reprieve.notices.domain.NoticeSettled;
import health.reprieve.notices.domain.NoticeState;
import health.reprieve.notices.persistence.NoticeRepository;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The two transactions around a try: one takes the notice in hand and has it written, one says what
 * became of it. Between them no transaction is open.
 */
@Retry
@Transactional
@ApplicationScoped
public class NoticeWriting {

  /** What is due so near together was one act, such as the booking of a series. */
  private static final Duration SAME_ACT = Duration.ofSeconds(10);

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
    NoticeDue asked = new NoticeDue(notice, said(notice), open, () -> alike(notice, now), now);
    notice.take(now);
    due.fire(asked);
    Optional<NoticeDue.Way> way = asked.way();
    if (way.isEmpty()) {
      end(notice, asked.end(), asked.reason(), now);
      return Optional.empty();
    }
    NoticeDue.Way to = way.get();
    List<NoticeId> told = new ArrayList<>();
    told.add(notice.id());
    notice.address(to.channel(), to.address(), Objects.requireNonNull(asked.said()));
    asked
        .saidAlso()
        .forEach(
            (other, words) -> {
              Notice also = notices.get(other);
              also.take(now);
              also.address(to.channel(), to.address(), words);
              told.add(other);
            });
    Message message = Objects.requireNonNull(asked.message());
    return Optional.of(new Parcel(told, to.channel(), to.address(), message, now));
  }

  private List<String> said(Notice notice) {
    return notices.said(notice.kind(), notice.subject());
  }

  private List<NoticeDue.Alike> alike(Notice notice, Instant now) {
    Set<UUID> subjects = new HashSet<>(Set.of(notice.subject().id()));
    return notices.alike(notice, now.plus(SAME_ACT)).stream()
        .filter(other -> subjects.add(other.subject().id()))
        .map(
            other -> {
              List<String> said = said(other);
              return new NoticeDue.Alike(
                  other.id(), other.subject(), said.isEmpty() ? null : said.get(0), said.size());
            })
        .toList();
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
  void sent(List<NoticeId> told) {
    Instant now = clock.instant();
    for (Notice notice : waiting(told)) {
      notice.sent(now);
      tell(notice, now);
    }
  }

  void refused(List<NoticeId> told, NotDelivered why) {
    Instant now = clock.instant();
    for (Notice notice : waiting(told)) {
      if (why.forGood()) {
        end(notice, NoticeState.FAILED, why.words(), now);
      } else {
        refused(notice, why.words(), now);
      }
    }
  }

  private List<Notice> waiting(List<NoticeId> told) {
    return told.stream()
        .map(notices::get)
        .filter(notice -> notice.state() == NoticeState.WAITING)
        .toList();
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
      settled.fire(
          new NoticeSettled(
              notice.kind(),
              notice.subject(),
              notice.state(),
              notice.channel(),
              notice.said(),
              now));
    }
  }
}
