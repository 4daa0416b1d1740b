package health.reprieve.scheduling.web;

import health.reprieve.patients.PatientView;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.scheduling.SeriesPlansView;
import health.reprieve.scheduling.domain.SeriesOffer;
import health.reprieve.scheduling.domain.SeriesScope;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The planner's page: what to book on the left, complete plans on the right.
 *
 * @param patient null until one is chosen
 * @param matches patients found by what was typed
 * @param courses that the patient has, by id
 * @param conditions and protocols for a new course
 * @param found null until a search was made, and where it was refused
 * @param once makes a repeat of the booking harmless
 */
public record BookPage(
    Frame frame,
    FormView form,
    @Nullable PatientView patient,
    List<PatientView> matches,
    Map<String, String> courses,
    Map<String, String> conditions,
    Map<String, String> protocols,
    @Nullable SeriesPlansView found,
    String once) {

  /** More days than these are no calendar that one can read. */
  private static final int MOST_COLUMNS = 40;

  private static final List<String> ASKED =
      List.of(
          "patient",
          "course",
          "reportGroup",
          "protocol",
          "scope",
          "appointment",
          "from",
          "latest",
          "weekdays",
          "hoursFrom",
          "hoursTo",
          "daysOff",
          "features");

  /** A hidden field that carries what was asked along with the chosen plan. */
  public record Carried(String name, String value) {}

  /** One column of the calendar over all plans. */
  public record Column(LocalDate day, boolean open) {

    public String weekday() {
      return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** The number in the month, with the month where it begins. */
    public String date(boolean first) {
      String month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      return first || day.getDayOfMonth() == 1
          ? day.getDayOfMonth() + " " + month
          : String.valueOf(day.getDayOfMonth());
    }

    public String css() {
      boolean weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
      String kind = open ? "" : weekend ? "we" : "shut";
      return day.getDayOfWeek() == DayOfWeek.MONDAY ? (kind + " monday").strip() : kind;
    }
  }

  public List<SeriesOffer> offers() {
    return found == null ? List.of() : found.answer().offers();
  }

  /** Such as "5 complete plans". */
  public String heading() {
    int count = offers().size();
    String plans = count == 1 ? "1 complete plan" : count + " complete plans";
    boolean wished = found != null && found.answer().standstill().isEmpty();
    return wished ? plans : plans + (count == 1 ? ", but against wishes" : ", all against wishes");
  }

  /** What a plan is good at and not every other one, too. */
  public List<SeriesOffer.Merit> merits(SeriesOffer offer) {
    return offer.merits().stream()
        .filter(
            merit ->
                offers().size() == 1
                    || !offers().stream().allMatch(other -> other.merits().contains(merit)))
        .toList();
  }

  /** Such as "Plan A". */
  public static String name(int index) {
    return "Plan " + (char) ('A' + index);
  }

  /** What was asked, for the form that books. */
  public List<Carried> carried() {
    List<Carried> carried = new ArrayList<>();
    for (String name : ASKED) {
      for (String value : form.values().getOrDefault(name, List.of())) {
        if (!value.isBlank()) {
          carried.add(new Carried(name, value));
        }
      }
    }
    return carried;
  }

  /** The chairs and starts of a plan, as the form sends them. */
  public static String places(SeriesOffer offer) {
    return offer.places().stream()
        .map(place -> place.chair().value() + "@" + place.start())
        .collect(Collectors.joining(" "));
  }

  /** Such as "gaps 2, 3, 2 days". */
  public static String gaps(SeriesOffer offer) {
    String gaps =
        offer.sessions().stream()
            .map(SeriesOffer.PlannedSession::daysAfter)
            .filter(days -> days > 0)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return gaps.isEmpty() ? "" : " · gaps " + gaps + (gaps.equals("1") ? " day" : " days");
  }

  /** The days from the first session of any plan to the last; none where they are too many. */
  public List<Column> columns() {
    List<SeriesOffer> offers = offers();
    if (found == null || offers.isEmpty()) {
      return List.of();
    }
    LocalDate first =
        offers.stream().map(SeriesOffer::firstDay).min(LocalDate::compareTo).orElseThrow();
    LocalDate last =
        offers.stream().map(SeriesOffer::lastDay).max(LocalDate::compareTo).orElseThrow();
    List<Column> columns =
        found.days().stream()
            .filter(hours -> !hours.day().isBefore(first) && !hours.day().isAfter(last))
            .map(hours -> new Column(hours.day(), hours.open().isPresent()))
            .filter(column -> column.open() || column.day().getDayOfWeek() != DayOfWeek.SUNDAY)
            .toList();
    return columns.size() > MOST_COLUMNS || columns.size() < 2 ? List.of() : columns;
  }

  /** The session of a plan on a day. */
  public static SeriesOffer.@Nullable PlannedSession on(SeriesOffer offer, LocalDate day) {
    return offer.sessions().stream()
        .filter(session -> session.day().equals(day))
        .findFirst()
        .orElse(null);
  }

  /** The days of the week, for the choice of those that suit. */
  public static List<DayOfWeek> weekdays() {
    return Arrays.asList(DayOfWeek.values());
  }

  public static String shortName(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  /** Whether a booked session is to be changed, and not a course planned or gone on with. */
  public boolean changesOne() {
    return !form.value("appointment").isEmpty();
  }

  /** Such as "All 6 or none": said before the button that books. */
  public String allOrNone() {
    int sessions = found == null ? 0 : found.part().sessions();
    return sessions == 1 ? "One session." : "All %d sessions or none.".formatted(sessions);
  }

  public String button() {
    if (found == null) {
      return "";
    }
    int sessions = found.part().sessions();
    boolean standing = !found.part().standing().isEmpty();
    if (standing) {
      return sessions == 1 ? "Move this session" : "Book these " + sessions;
    }
    return sessions == 1 ? "Book it" : "Book all " + sessions;
  }

  /** What a scope means, for a choice. */
  public static String words(SeriesScope scope) {
    return switch (scope) {
      case THIS -> "This session only";
      case FOLLOWING -> "This and all after it";
      case REST -> "All that remain";
    };
  }
}
