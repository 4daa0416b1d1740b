package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.Notice;
import health.reprieve.notices.domain.NoticeId;
import health.reprieve.notices.domain.NoticeState;
import health.reprieve.platform.Reference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fired when a notice's time has come: whoever planned it says what is true now, in the same
 * transaction, or that there is nothing left to say.
 */
public final class NoticeDue {

  private final String kind;
  private final Reference subject;
  private final UUID person;
  private final boolean again;
  private final @Nullable String tried;
  private final Instant now;
  private final List<String> saidBefore;
  private final Set<Channel> open;
  private final Supplier<List<Alike>> alike;
  private final Map<NoticeId, String> saidAlso = new LinkedHashMap<>();

  private @Nullable Way way;
  private @Nullable Message message;
  private @Nullable String said;
  private NoticeState end = NoticeState.FAILED;
  private String reason = "nobody writes notices of this kind";

  NoticeDue(
      Notice notice,
      List<String> saidBefore,
      Set<Channel> open,
      Supplier<List<Alike>> alike,
      Instant now) {
    this.kind = notice.kind();
    this.subject = notice.subject();
    this.person = notice.person();
    this.again = notice.again();
    this.tried = notice.said();
    this.saidBefore = saidBefore;
    this.open = open;
    this.alike = alike;
    this.now = now;
  }

  /**
   * Another notice of the same kind for the same person whose time has come as well.
   *
   * @param lastSaid what the person was last told about its subject; null for nothing yet
   * @param timesSaid how often something was said about its subject
   */
  public record Alike(
      NoticeId notice, Reference subject, @Nullable String lastSaid, int timesSaid) {}

  record Way(Channel channel, String address) {}

  public String kind() {
    return kind;
  }

  public Reference subject() {
    return subject;
  }

  public UUID person() {
    return person;
  }

  public Instant now() {
    return now;
  }

  /** Whether somebody asked for it: then it is said even if it is nothing new. */
  public boolean again() {
    return again;
  }

  /** What an earlier try of this same notice would have said; null at the first one. */
  public @Nullable String tried() {
    return tried;
  }

  /** What the person was last told of this kind about this subject; null for nothing yet. */
  public @Nullable String lastSaid() {
    return saidBefore.isEmpty() ? null : saidBefore.get(0);
  }

  /** How often something of this kind was said about this subject. */
  public int timesSaid() {
    return saidBefore.size();
  }

  /**
   * By which way the person can be reached: e-mail before text message, as far as both are carried.
   *
   * @return empty where by none; that is then what becomes of the notice
   */
  public Optional<Channel> reach(@Nullable String email, @Nullable String phone) {
    if (email == null && phone == null) {
      settle(NoticeState.NO_ADDRESS, "neither e-mail address nor phone number");
    } else if (email != null && open.contains(Channel.EMAIL)) {
      way = new Way(Channel.EMAIL, email);
    } else if (phone != null && open.contains(Channel.TEXT)) {
      way = new Way(Channel.TEXT, phone);
    } else {
      settle(
          NoticeState.NOT_SENT,
          "not sent: " + (email == null ? Channel.TEXT : Channel.EMAIL).offWords());
    }
    return Optional.ofNullable(way).map(Way::channel);
  }

  /**
   * @param told what the person knows by this message, for the next time; at most 200 characters
   */
  public void say(Message words, String told) {
    message = words;
    said = told;
  }

  /** What could be said in the same message. */
  public List<Alike> alike() {
    return alike.get();
  }

  /** The message says this one too. */
  public void sayAlso(Alike other, String told) {
    saidAlso.put(other.notice(), told);
  }

  Map<NoticeId, String> saidAlso() {
    return saidAlso;
  }

  /**
   * @param why in words such as "the visit is over"
   */
  public void nothingToSay(String why) {
    message = null;
    settle(NoticeState.DROPPED, why);
  }

  /**
   * It cannot go because the clinic has not set up something; somebody should look.
   *
   * @param why in words such as "no mail server configured"
   */
  public void notSetUp(String why) {
    message = null;
    settle(NoticeState.NOT_SENT, "not sent: " + why);
  }

  private void settle(NoticeState state, String why) {
    end = state;
    reason = why;
  }

  Optional<Way> way() {
    return message == null ? Optional.empty() : Optional.ofNullable(way);
  }

  @Nullable Message message() {
    return message;
  }

  @Nullable String said() {
    return said;
  }

  NoticeState end() {
    return end;
  }

  String reason() {
    return reason;
  }
}
