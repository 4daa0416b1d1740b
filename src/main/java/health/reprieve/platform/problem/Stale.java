package health.reprieve.platform.problem;

import health.reprieve.platform.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed the thing after the caller had read it; nothing was overwritten. Who it was is
 * looked up in the trail when the use case is over; see {@link Overtaken}.
 */
public class Stale extends DomainProblem {

  private static final String HEAD = "Nothing was saved: what you had read is out of date. ";
  private static final String TAIL = " Look at what stands now, then repeat your change.";

  private final transient @Nullable Reference subject;

  /**
   * @param thing in the user's words, such as "series", of which nobody can be named
   */
  public Stale(String thing) {
    super(Kind.STALE, "stale", HEAD + "Somebody else changed the " + thing + "." + TAIL);
    subject = null;
  }

  /**
   * @param subject as the trail names it; its kind is said to the user
   * @param current the version that stands
   */
  public Stale(Reference subject, int current) {
    super(
        Kind.STALE,
        "stale",
        HEAD + "Somebody else changed the " + subject.kind() + "." + TAIL,
        Map.of("current", Map.of("version", current)));
    this.subject = subject;
  }

  private Stale(Stale before, Reference subject, Change last, String when) {
    super(
        Kind.STALE,
        "stale",
        HEAD + last.who() + " changed the " + subject.kind() + " " + when + "." + TAIL,
        Map.of("changes", List.of(last.facts()), "current", before.facts().get("current")));
    this.subject = null;
  }

  /** Refuses if the version the caller has read is no longer the current one. */
  public static void refuseUnless(Reference subject, int current, int read) {
    if (current != read) {
      throw new Stale(subject, current);
    }
  }

  /** What is to be looked up; empty where nobody can be named or was named already. */
  public Optional<Reference> subject() {
    return Optional.ofNullable(subject);
  }

  /**
   * The same refusal that names who was faster.
   *
   * @param when in words, such as "at 10:42"
   */
  Stale naming(Change last, String when) {
    return subject == null ? this : new Stale(this, subject, last, when);
  }

  /**
   * The last thing that was done with it.
   *
   * @param what in the words of the trail, such as "protocol's dose and limits approved"
   */
  record Change(String who, Instant at, String what) {

    private Map<String, Object> facts() {
      return Map.of("what", what, "by", who, "at", at.toString());
    }
  }
}
