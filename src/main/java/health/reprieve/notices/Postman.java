package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.NoticeId;
import health.reprieve.platform.web.FailureLog;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends what is due. Several nodes may do so at once: each takes a notice in hand in a transaction
 * that skips those another has locked. A node that dies between sending and saying so makes the
 * message go out once more, with the same message id; none is lost.
 */
@Dependent
class Postman {

  private static final int AT_ONCE = 50;

  /** After each notice, so that a pile of them leaves the desks their part of the machine. */
  private static final long REST_MILLIS = 30;

  private final NoticeWriting writing;
  private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);

  @Inject
  Postman(NoticeWriting writing, Instance<Carrier> carriers) {
    this.writing = writing;
    carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
  }

  /** Goes until nothing is due. */
  void round() {
    Map<Channel, Carrier> open = new EnumMap<>(carriers);
    open.values().removeIf(carrier -> !carrier.open());
    List<NoticeId> due = writing.due(AT_ONCE);
    while (!due.isEmpty()) {
      for (NoticeId notice : due) {
        send(notice, open);
        if (!rested()) {
          return;
        }
      }
      due = due.size() < AT_ONCE ? List.of() : writing.due(AT_ONCE);
    }
  }

  /** False when the application stops. */
  private static boolean rested() {
    try {
      Thread.sleep(REST_MILLIS);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void send(NoticeId id, Map<Channel, Carrier> open) {
    Optional<Parcel> parcel = write(id, open);
    if (parcel.isEmpty()) {
      return;
    }
    try {
      carrier(parcel.get(), open).carry(parcel.get());
      writing.sent(parcel.get().notices());
    } catch (NotDelivered refused) {
      writing.refused(parcel.get().notices(), refused);
    }
  }

  private static Carrier carrier(Parcel parcel, Map<Channel, Carrier> open) {
    Carrier carrier = open.get(parcel.channel());
    if (carrier == null) {
      throw new IllegalStateException("nobody carries " + parcel.channel());
    }
    return carrier;
  }

  private Optional<Parcel> write(NoticeId id, Map<Channel, Carrier> open) {
    try {
      return writing.write(id, open.keySet());
    } catch (RuntimeException failure) {
      writing.notWritten(id, FailureLog.write(failure));
      return Optional.empty();
    }
  }
}
