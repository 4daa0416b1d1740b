package health.reprieve.notices.domain;

import health.reprieve.platform.Reference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be said to one person about one thing. It holds when, never the words: those
 * are written when it is sent, from what is true then. So a visit that is moved twice within a
 * minute gives one letter, and one that is put back gives none.
 *
 * <p>A try that fails is repeated after 1, 5 and 15 minutes, 1, 4, 12 and 24 hours; then it is
 * given up. Once tried the notice is not {@code pending}: news of the same thing then make a notice
 * of their own. A try whose node died is made again when its {@linkplain #LEASE lease} ends.
 */
@Entity
@Table(name = "notice")
public class Notice {

  /** Longer than any try takes. */
  public static final Duration LEASE = Duration.ofMinutes(5);

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  @Id private UUID id;

  @Column private String kind;

  @Column private String what;

  @Column(name = "subject_kind")
  private String subjectKind;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "person_id")
  private UUID personId;

  @Column
  @Enumerated(EnumType.STRING)
  private NoticeState state;

  @Column private @Nullable String pending;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "settled_at")
  private @Nullable Instant settledAt;

  @Column private int attempts;

  @Column private boolean again;

  @Column
  @Enumerated(EnumType.STRING)
  private @Nullable Channel channel;

  @Column private @Nullable String address;

  @Column private @Nullable String said;

  @Column private @Nullable String reason;

  @Version private int version;

  protected Notice() {}

  /** A notice that is to be said now, even if it says nothing new. */
  public static Notice again(NoticeId id, Notice earlier, Instant now) {
    Notice notice = new Notice();
    notice.id = id.value();
    notice.kind = earlier.kind;
    notice.what = earlier.what;
    notice.subjectKind = earlier.subjectKind;
    notice.subjectId = earlier.subjectId;
    notice.personId = earlier.personId;
    notice.state = NoticeState.WAITING;
    notice.dueAt = now;
    notice.createdAt = now;
    notice.again = true;
    return notice;
  }

  /** The word by which there is only one notice of a kind and subject that waits to be written. */
  public static String pending(String kind, Reference subject) {
    return kind + " " + subject.id();
  }

  public NoticeId id() {
    return NoticeId.of(id);
  }

  public String kind() {
    return kind;
  }

  public String what() {
    return what;
  }

  public Reference subject() {
    return Reference.of(subjectKind, subjectId);
  }

  public UUID person() {
    return personId;
  }

  public NoticeState state() {
    return state;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public @Nullable Instant settledAt() {
    return settledAt;
  }

  public int attempts() {
    return attempts;
  }

  /** Whether it is to be said even if it says nothing new. */
  public boolean again() {
    return again;
  }

  public @Nullable Channel channel() {
    return channel;
  }

  public @Nullable String address() {
    return address;
  }

  /** What the person knows by it, in the words of whoever wrote it; not the letter. */
  public @Nullable String said() {
    return said;
  }

  public @Nullable String reason() {
    return reason;
  }

  /** A try begins: until the lease ends nobody else makes one. */
  public void take(Instant now) {
    pending = null;
    attempts++;
    dueAt = now.plus(LEASE);
  }

  /** By what way and to where it goes this time, and what the person will know by it. */
  public void address(Channel way, String to, String what) {
    channel = way;
    address = to;
    said = what;
  }

  public void sent(Instant now) {
    settle(NoticeState.SENT, null, now);
  }

  /** The try failed: there is another one later, until all are used up. */
  public void refused(String why, Instant now) {
    if (attempts > WAITS.size()) {
      giveUp(why, now);
    } else {
      reason = why;
      dueAt = now.plus(WAITS.get(attempts - 1));
    }
  }

  /** No further try could go better. */
  public void giveUp(String why, Instant now) {
    settle(NoticeState.FAILED, why, now);
  }

  /** Nobody carries it, or nobody knows where to. */
  public void cannotGo(NoticeState why, String words, Instant now) {
    settle(why, words, now);
  }

  public void drop(String why, Instant now) {
    settle(NoticeState.DROPPED, why, now);
  }

  /** It did not arrive, and need not any more, because a later one says what is true now. */
  public void overtaken(String why) {
    state = NoticeState.DROPPED;
    reason = why;
  }

  /** Somebody asks for it once more: it begins anew. */
  public void retry(Instant now) {
    state = NoticeState.WAITING;
    settledAt = null;
    attempts = 0;
    again = true;
    said = null;
    reason = null;
    dueAt = now;
  }

  /** Brings a waiting one forward. */
  public void hurry(Instant now) {
    dueAt = now;
    again = true;
  }

  private void settle(NoticeState end, @Nullable String why, Instant now) {
    state = end;
    pending = null;
    reason = why;
    settledAt = now;
  }
}
