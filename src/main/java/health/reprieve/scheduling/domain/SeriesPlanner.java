package health.reprieve.scheduling.domain;

import health.reprieve.scheduling.domain.SeriesOffer.Compromise;
import health.reprieve.scheduling.domain.SeriesOffer.Merit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Finds complete plans for the sessions of a course: every session inside the protocol's gaps, in a
 * chair and with nurses that are free, by the rules of {@link BookingPolicy}. Offers up to five,
 * each good at something else, the best match first. Where the patient's wishes leave none, plans
 * that break as few of them as possible are offered, and the session that stands in the way is
 * named.
 */
public final class SeriesPlanner {

  private static final int MOST_OFFERS = 5;
  private static final int APART_MINUTES = 120;

  private final SeriesQuestion question;
  private final Availability availability;
  private final Proposal visit;
  private final List<Opening> openings;
  private final Set<Place> refused = new HashSet<>();

  /**
   * @param availability of every day from the first to the horizon of the question, the series' own
   *     standing appointments left out
   * @param visit one of the visits, whichever its chair; it starts where the first day does
   */
  public SeriesPlanner(SeriesQuestion question, Availability availability, Proposal visit) {
    this.question = question;
    this.availability = availability;
    this.visit = visit;
    this.openings = new SlotFinder(availability, visit).openings();
  }

  public SeriesAnswer answer() {
    List<SeriesOffer> wished = offers(question, true);
    if (!wished.isEmpty()) {
      LocalDate earliest = least(wished, SeriesOffer::firstDay);
      return new SeriesAnswer(wished, Optional.empty(), standstills().before(earliest));
    }
    Standstill standstill = standstills().find();
    return new SeriesAnswer(offers(question, false), Optional.of(standstill), List.of());
  }

  /**
   * Offers whose every place the policy agrees to. Places that it refuses for a reason that the
   * openings do not know are left out, and the search starts over.
   */
  private List<SeriesOffer> offers(SeriesQuestion asked, boolean strict) {
    while (true) {
      List<SeriesOffer> offers = search(asked, days(strict));
      Set<Place> against = new HashSet<>();
      for (SeriesOffer offer : offers) {
        offer.places().stream().filter(this::isRefused).forEach(against::add);
      }
      if (!refused.addAll(against)) {
        return offers;
      }
    }
  }

  private boolean isRefused(Place place) {
    return !BookingPolicy.conflicts(visit.at(place), availability).isEmpty();
  }

  private SeriesDays days(boolean strict) {
    return SeriesDays.of(question, availability, visit.plan(), openings, refused, strict);
  }

  private List<SeriesOffer> search(SeriesQuestion asked, SeriesDays days) {
    SeriesSearch search = new SeriesSearch(asked, days);
    SeriesOfferMaker maker = new SeriesOfferMaker(asked, days, visit.plan(), availability.words());
    List<SeriesOffer> offers = new ArrayList<>();
    for (SeriesTaste taste : SeriesTaste.values()) {
      search.cheapest(taste, minute -> true).map(maker::offer).ifPresent(one -> add(offers, one));
    }
    Optional<SeriesOffer> other = otherHour(search, maker, offers);
    while (other.isPresent() && !offers.isEmpty() && offers.size() < MOST_OFFERS) {
      offers.add(with(other.get(), Merit.OTHER_HOUR));
      other = otherHour(search, maker, offers);
    }
    return ranked(offers);
  }

  /** A plan at another time of day than any that is offered already. */
  private static Optional<SeriesOffer> otherHour(
      SeriesSearch search, SeriesOfferMaker maker, List<SeriesOffer> offers) {
    return search.cheapest(SeriesTaste.BALANCED, awayFrom(offers)).map(maker::offer);
  }

  private static void add(List<SeriesOffer> offers, SeriesOffer offer) {
    if (offers.stream().noneMatch(one -> one.places().equals(offer.places()))) {
      offers.add(offer);
    }
  }

  private static IntPredicate awayFrom(List<SeriesOffer> offers) {
    List<Integer> hours = offers.stream().map(offer -> offer.hour().toSecondOfDay() / 60).toList();
    return minute -> hours.stream().allMatch(hour -> Math.abs(hour - minute) >= APART_MINUTES);
  }

  /** Says what each is good at beside the others, and what it costs beside them. */
  private static List<SeriesOffer> ranked(List<SeriesOffer> offers) {
    if (offers.isEmpty()) {
      return offers;
    }
    LocalDate firstDay = least(offers, SeriesOffer::firstDay);
    LocalDate lastDay = least(offers, SeriesOffer::lastDay);
    IntSummaryStatistics given =
        offers.stream().mapToInt(offer -> offer.compromises().size()).summaryStatistics();
    List<SeriesOffer> ranked = new ArrayList<>();
    for (SeriesOffer offer : offers) {
      SeriesOffer said = offer;
      if (ranked.isEmpty()) {
        said = with(said, Merit.BEST_MATCH);
      }
      if (offer.firstDay().equals(firstDay) && offer.lastDay().equals(lastDay)) {
        said = with(said, Merit.EARLIEST);
      }
      if (given.getMax() > given.getMin() && offer.compromises().size() == given.getMin()) {
        said = with(said, Merit.FEWEST_COMPROMISES);
      }
      ranked.add(withWaiting(said, firstDay, lastDay));
    }
    return ranked;
  }

  private static LocalDate least(List<SeriesOffer> offers, Function<SeriesOffer, LocalDate> day) {
    return offers.stream().map(day).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static SeriesOffer with(SeriesOffer offer, Merit merit) {
    Set<Merit> merits = EnumSet.of(merit);
    merits.addAll(offer.merits());
    return new SeriesOffer(
        offer.sessions(), offer.hour(), offer.chair(), merits, offer.compromises());
  }

  private static SeriesOffer withWaiting(SeriesOffer offer, LocalDate first, LocalDate last) {
    List<Compromise> all = new ArrayList<>(offer.compromises());
    long later = offer.firstDay().toEpochDay() - first.toEpochDay();
    long longer = offer.lastDay().toEpochDay() - last.toEpochDay();
    if (later > 0) {
      all.add(
          new Compromise(
              0,
              Compromise.Kind.STARTS_LATER,
              "Starts %s later than the earliest plan.".formatted(days(later))));
    } else if (longer > 0) {
      all.add(
          new Compromise(
              0,
              Compromise.Kind.ENDS_LATER,
              "Ends %s later than the earliest plan.".formatted(days(longer))));
    }
    return new SeriesOffer(
        offer.sessions(), offer.hour(), offer.chair(), offer.merits(), List.copyOf(all));
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private StandstillFinder standstills() {
    return new StandstillFinder(question, days(true), days(false), availability, visit);
  }
}
