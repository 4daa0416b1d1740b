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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells open boards that a day they show, or the wait list, has changed; they fetch it then with
 * the rights of who looks at it. Each node looks into the database for its own listeners, so it
 * does not matter which node made the change. Nothing of a patient is ever in an event.
 */
@ApplicationScoped
public class BoardStream {

  private static final Logger LOG = System.getLogger(BoardStream.class.getName());

  private static final long LOOK_MILLIS = 300;
  private static final int LOOKS_PER_SIGN_IN_CHECK = 6;
  private static final int LOOKS_PER_BEAT = 50;
  private static final long UNKNOWN = -1;

  private final BoardWatch board;
  private final SignInWatch signIns;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  @Resource private ManagedScheduledExecutorService executor;

  private volatile @Nullable ScheduledFuture<?> looking;
  private final AtomicLong looks = new AtomicLong();

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
    private long known;
    private long waiting = UNKNOWN;
    private boolean greeted;

    private Listener(
        SseEventSink sink, Sse sse, SignInToken token, SiteId site, TimeRange stretch, long known) {
      this.sink = sink;
      this.sse = sse;
      this.token = token;
      this.site = site;
      this.stretch = stretch;
      this.known = known;
    }

    private OutboundSseEvent event(String name, Object data) {
      return sse.newEventBuilder().name(name).data(data).build();
    }
  }

  @PostConstruct
  void start() {
    looking =
        executor.scheduleWithFixedDelay(
            this::turn, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    ScheduledFuture<?> running = looking;
    if (running != null) {
      running.cancel(false);
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
    listeners.add(new Listener(sink, sse, token, site, stretch, known));
  }

  /** Everything is sent from here, by one thread at a time, and a failing turn is not the last. */
  private void turn() {
    try {
      long look = looks.incrementAndGet();
      if (look % LOOKS_PER_SIGN_IN_CHECK == 0) {
        endSignedOut();
      }
      if (look % LOOKS_PER_BEAT == 0) {
        beat();
      }
      greet();
      look();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "open boards were not told of changes this time", failure);
    }
  }

  private void greet() {
    for (Listener listener : listeners) {
      if (!listener.greeted) {
        listener.greeted = true;
        send(listener, listener.event("hello", "listening"));
      }
    }
  }

  private void look() {
    Map<SiteId, Set<TimeRange>> watched =
        listeners.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.site, Collectors.mapping(one -> one.stretch, Collectors.toSet())));
    watched.forEach((site, stretches) -> tell(site, board.look(site, stretches)));
    if (!watched.isEmpty()) {
      board.waiting().ifPresent(this::tellOfWaiting);
    }
  }

  private void tell(SiteId site, Map<TimeRange, Long> traces) {
    for (Listener listener : listeners) {
      Long trace = listener.site.equals(site) ? traces.get(listener.stretch) : null;
      if (trace != null && trace != listener.known) {
        listener.known = trace;
        send(listener, listener.event("board", trace));
      }
    }
  }

  /** Also once at the start: nobody knows what the board's drawer shows by then. */
  private void tellOfWaiting(long trace) {
    for (Listener listener : listeners) {
      if (listener.greeted && listener.waiting != trace) {
        listener.waiting = trace;
        send(listener, listener.event("waiting", trace));
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
    List<Listener> ended = listeners.stream().filter(one -> !standing.contains(one.token)).toList();
    listeners.removeAll(ended);
    for (Listener listener : ended) {
      send(listener, listener.event("ended", "signed out"))
          .whenComplete((sent, failure) -> drop(listener));
    }
  }

  private CompletionStage<?> send(Listener listener, OutboundSseEvent event) {
    try {
      return listener
          .sink
          .send(event)
          .whenComplete(
              (sent, failure) -> {
                if (failure != null) {
                  drop(listener);
                }
              });
    } catch (IllegalStateException closed) {
      drop(listener);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void drop(Listener listener) {
    listeners.remove(listener);
    try {
      listener.sink.close();
    } catch (RuntimeException gone) {
      LOG.log(Level.DEBUG, "a board was gone already", gone);
    }
  }
}
