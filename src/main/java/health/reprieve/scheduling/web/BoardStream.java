package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.SiteId;
import health.reprieve.identity.SignInWatch;
import health.reprieve.identity.domain.SignInToken;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.BoardWatch;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells open boards that a day they show has changed; they fetch it then with the rights of who
 * looks at it. Each node looks into the database for its own listeners, so it does not matter which
 * node made the change. Nothing of a patient is ever in an event.
 */
@ApplicationScoped
public class BoardStream {

  private static final long LOOK_MILLIS = 300;
  private static final long BEAT_MILLIS = 15_000;
  private static final long SIGN_IN_MILLIS = 2_000;

  private final BoardWatch board;
  private final SignInWatch signIns;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  @Resource private ManagedScheduledExecutorService executor;

  private @Nullable ScheduledFuture<?> looking;
  private @Nullable ScheduledFuture<?> beating;
  private @Nullable ScheduledFuture<?> checking;

  @Inject
  BoardStream(BoardWatch board, SignInWatch signIns) {
    this.board = board;
    this.signIns = signIns;
  }

  /** One open board. */
  private static final class Listener {
    private final SseEventSink sink;
    private final Sse sse;
    private final SignInToken token;
    private final SiteId site;
    private final TimeRange stretch;
    private volatile long known;

    private Listener(
        SseEventSink sink, Sse sse, SignInToken token, SiteId site, TimeRange stretch, long known) {
      this.sink = sink;
      this.sse = sse;
      this.token = token;
      this.site = site;
      this.stretch = stretch;
      this.known = known;
    }
  }

  @PostConstruct
  void start() {
    looking = every(LOOK_MILLIS, this::look);
    beating = every(BEAT_MILLIS, this::beat);
    checking = every(SIGN_IN_MILLIS, this::endSignedOut);
  }

  private ScheduledFuture<?> every(long millis, Runnable act) {
    return executor.scheduleWithFixedDelay(act, millis, millis, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    for (ScheduledFuture<?> one : new ScheduledFuture<?>[] {looking, beating, checking}) {
      if (one != null) {
        one.cancel(false);
      }
    }
    listeners.forEach(this::drop);
  }

  /**
   * From now on the sink hears of changes in the stretch.
   *
   * @param known trace of what the board shows already
   */
  void open(
      SseEventSink sink, Sse sse, SignInToken token, SiteId site, TimeRange stretch, long known) {
    Listener listener = new Listener(sink, sse, token, site, stretch, known);
    send(listener, sse.newEventBuilder().name("hello").data("listening").build());
    listeners.add(listener);
  }

  private void look() {
    Map<SiteId, Set<TimeRange>> watched =
        listeners.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.site, Collectors.mapping(one -> one.stretch, Collectors.toSet())));
    watched.forEach((site, stretches) -> tell(site, board.look(site, stretches)));
  }

  private void tell(SiteId site, Map<TimeRange, Long> traces) {
    for (Listener listener : listeners) {
      Long trace = listener.site.equals(site) ? traces.get(listener.stretch) : null;
      if (trace != null && trace != listener.known) {
        listener.known = trace;
        send(listener, listener.sse.newEventBuilder().name("board").data(trace).build());
      }
    }
  }

  private void beat() {
    for (Listener listener : listeners) {
      send(listener, listener.sse.newEventBuilder().comment("still here").build());
    }
  }

  private void endSignedOut() {
    Set<SignInToken> held = listeners.stream().map(one -> one.token).collect(Collectors.toSet());
    if (held.isEmpty()) {
      return;
    }
    Set<SignInToken> standing = signIns.standing(held);
    for (Listener listener : listeners) {
      if (!standing.contains(listener.token)) {
        send(listener, listener.sse.newEventBuilder().name("ended").data("signed out").build());
        drop(listener);
      }
    }
  }

  private void send(Listener listener, OutboundSseEvent event) {
    if (listener.sink.isClosed()) {
      drop(listener);
      return;
    }
    listener
        .sink
        .send(event)
        .whenComplete(
            (sent, failure) -> {
              if (failure != null) {
                drop(listener);
              }
            });
  }

  private void drop(Listener listener) {
    listeners.remove(listener);
    listener.sink.close();
  }
}
