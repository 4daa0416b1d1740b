package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.treatment.domain.SeriesPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a course stands. What is given or under way stays as it is; only sessions that are still to
 * come can be planned anew.
 *
 * @param rule the protocol's series
 * @param past sessions given or under way
 * @param lastDay local day of the latest of them, null where there is none
 * @param coming sessions booked or asked for that are still to come, in time order
 */
public record SeriesStand(
    SeriesPlan rule, int past, @Nullable LocalDate lastDay, List<Coming> coming) {

  /**
   * A session booked or asked for that is still to come.
   *
   * @param needs what its chair must have
   */
  public record Coming(
      AppointmentId appointment,
      int version,
      LocalDate day,
      Place place,
      Set<ChairFeature> needs) {}

  /**
   * The sessions that are to be planned.
   *
   * @param firstNumber number of the first of them in the course
   * @param sessions how many they are
   * @param after day of the session before them, null where there is none
   * @param before day of the session after them, null where there is none
   * @param standing those of them that are booked, in time order
   */
  public record Part(
      SeriesPlan rule,
      int firstNumber,
      int sessions,
      @Nullable LocalDate after,
      @Nullable LocalDate before,
      List<Coming> standing) {

    /**
     * @throws RestartNeeded if the time in which they had to go on is over
     */
    public void refuseIfTooLate(LocalDate today) {
      if (after != null && rule.latestAfter(after).isBefore(today)) {
        throw new RestartNeeded(after, rule.latestAfter(after));
      }
    }

    /** What the chair of any of those that are booked must have. */
    public Set<ChairFeature> needs() {
      Set<ChairFeature> needs = EnumSet.noneOf(ChairFeature.class);
      standing.forEach(one -> needs.addAll(one.needs()));
      return needs;
    }

    /**
     * What the planner is asked.
     *
     * @param from first day on which the first of them may be
     * @param latest last day for the first of them
     */
    public SeriesQuestion question(LocalDate from, LocalDate latest, Wishes wishes) {
      Set<Place> places = standing.stream().map(Coming::place).collect(Collectors.toSet());
      return new SeriesQuestion(
          rule, firstNumber, sessions, after, before, from, latest, wishes, places);
    }
  }

  /** A course of which nothing is booked or given yet. */
  public static SeriesStand untouched(SeriesPlan rule) {
    return new SeriesStand(rule, 0, null, List.of());
  }

  /**
   * @param appointment the session that the scope begins with; not asked for the rest
   * @throws SeriesComplete if no session is left to be planned
   * @throws PastSession if that session is not among those to come
   */
  public Part part(SeriesScope scope, @Nullable AppointmentId appointment) {
    int index = scope == SeriesScope.REST ? 0 : indexOf(appointment);
    LocalDate after = index == 0 ? lastDay : coming.get(index - 1).day();
    if (scope == SeriesScope.THIS) {
      LocalDate before = index + 1 < coming.size() ? coming.get(index + 1).day() : null;
      return new Part(rule, past + index + 1, 1, after, before, coming.subList(index, index + 1));
    }
    int sessions = Math.max(rule.sessions() - past, coming.size()) - index;
    if (sessions == 0) {
      throw new SeriesComplete(rule.sessions());
    }
    return new Part(
        rule, past + index + 1, sessions, after, null, coming.subList(index, coming.size()));
  }

  /** Whether every session of the course is given, under way or booked. */
  public boolean isComplete() {
    return past + coming.size() >= rule.sessions();
  }

  /**
   * Whether one more session may be on this day: one is left, and the gaps to the session before
   * the day and to the one after it hold. Where several are missing between these two, the day must
   * only leave the shortest gap to the later one.
   *
   * @param day not before {@code lastDay}
   * @param open tells the days on which the clinic is open
   */
  public boolean takes(LocalDate day, Predicate<LocalDate> open) {
    List<LocalDate> sessions = new ArrayList<>(coming.stream().map(Coming::day).toList());
    if (lastDay != null) {
      sessions.add(lastDay);
    }
    Optional<LocalDate> before =
        sessions.stream().filter(one -> !one.isAfter(day)).max(Comparator.naturalOrder());
    Optional<LocalDate> after =
        sessions.stream().filter(one -> one.isAfter(day)).min(Comparator.naturalOrder());
    return !isComplete() && fits(before, day, after, open);
  }

  private boolean fits(
      Optional<LocalDate> before,
      LocalDate day,
      Optional<LocalDate> after,
      Predicate<LocalDate> open) {
    if (before.isEmpty()) {
      return rule.mayBeginOn(day) && after.map(one -> rule.allows(day, one, open)).orElse(true);
    }
    LocalDate last = before.get();
    return after
        .map(one -> rule.allowsBetween(last, day, one, open))
        .orElseGet(() -> rule.allows(last, day, open));
  }

  private int indexOf(@Nullable AppointmentId appointment) {
    for (int i = 0; i < coming.size(); i++) {
      if (coming.get(i).appointment().equals(appointment)) {
        return i;
      }
    }
    throw new PastSession();
  }
}
