package health.reprieve.notices;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.Notice;
import health.reprieve.notices.domain.NoticeId;
import health.reprieve.notices.domain.NoticeState;
import health.reprieve.notices.persistence.NoticeRepository;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Shows what was sent, what waits and what failed, and sends it once more. */
@Retry
@Transactional
@ApplicationScoped
public class NoticeList {

  private final NoticeRepository notices;
  private final Instance<Carrier> carriers;
  private final Event<NamesWanted> names;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  NoticeList(
      NoticeRepository notices,
      Instance<Carrier> carriers,
      Event<NamesWanted> names,
      AuditTrail audit,
      Clock clock) {
    this.notices = notices;
    this.carriers = carriers;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One page of a pile: the waiting ones by when they go, all others the last first.
   *
   * @param from how many to pass over
   * @param most that the page holds
   */
  public List<NoticeView> of(NoticePile pile, int from, int most) {
    audit.ofMany(Act.SAW, "notices: " + pile.words().toLowerCase(java.util.Locale.ROOT));
    return views(
        pile == NoticePile.WAITING
            ? notices.waiting(from, most)
            : notices.settled(pile.states(), from, most));
  }

  /** How many did not arrive; somebody should look at them. */
  public long undelivered() {
    return notices.count(NoticePile.UNDELIVERED.states());
  }

  /** The last notices of one person. */
  public List<NoticeView> ofPerson(UUID person, int most) {
    audit.ofPatient(Act.SAW, "notices", person, Reference.of("patient", person));
    return views(notices.of(person, most));
  }

  /**
   * One notice.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no notice with this id
   */
  public NoticeView get(NoticeId id) {
    Notice notice = notices.get(id);
    audit(Act.SAW, "notice", notice);
    return views(List.of(notice)).get(0);
  }

  /** The ways by which messages are carried now. */
  public Set<Channel> open() {
    Set<Channel> open = EnumSet.noneOf(Channel.class);
    carriers.forEach(
        carrier -> {
          if (carrier.open()) {
            open.add(carrier.channel());
          }
        });
    return open;
  }

  /**
   * Sends it now, whatever became of it before: what waits is hurried, what did not arrive is tried
   * anew, and of what was sent a new notice is made that says what is true now.
   *
   * @return the notice that goes out
   */
  public NoticeView resend(NoticeId id) {
    Instant now = clock.instant();
    Notice notice = notices.get(id);
    Notice going = notice;
    if (notice.state() == NoticeState.WAITING) {
      notice.hurry(now);
    } else if (notice.state().undelivered()) {
      notice.retry(now);
    } else {
      going = Notice.again(NoticeId.of(Ids.next()), notice, now);
      notices.add(going);
    }
    notices.flush();
    audit(Act.CHANGED, "notice sent again", going);
    return views(List.of(going)).get(0);
  }

  private List<NoticeView> views(List<Notice> found) {
    NamesWanted wanted = new NamesWanted(found.stream().map(Notice::person).distinct().toList());
    names.fire(wanted);
    return found.stream().map(notice -> NoticeView.of(notice, wanted)).toList();
  }

  private void audit(Act act, String what, Notice notice) {
    audit.ofPatient(act, what, notice.person(), Reference.of("notice", notice.id().value()));
  }
}
