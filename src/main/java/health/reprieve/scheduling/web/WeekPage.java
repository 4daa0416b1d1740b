package health.reprieve.scheduling.web;

import health.reprieve.clinic.ChairView;
import health.reprieve.platform.web.Frame;
import health.reprieve.scheduling.BoardEntry;
import health.reprieve.scheduling.BoardTrace;
import health.reprieve.scheduling.WeekView;
import health.reprieve.scheduling.domain.DayHours;
import health.reprieve.scheduling.domain.Gate;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.WallWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything the week's page shows: days across, chairs down. */
public record WeekPage(Frame frame, WeekView week) {

  private static final DateTimeFormatter TITLE =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /** A visit in its cell. */
  public record Cell(BoardEntry entry, String from, StatusLook look, List<Gate> missing) {

    public String id() {
      return entry.appointment().id().value().toString();
    }

    /** Such as "consent?, escort?". */
    public String asks() {
      return missing.stream().map(gate -> gate.words() + "?").collect(Collectors.joining(", "));
    }
  }

  public String title() {
    LocalDate from = week.from();
    return "Week of " + from.format(TITLE);
  }

  public String address(int weeksMore) {
    return "/board/week?from=" + week.from().plusWeeks(weeksMore);
  }

  public String dayName(DayHours day) {
    return WallWords.day(day.day());
  }

  /** Such as "07:00–18:00, 9 visits", or why the day is closed. */
  public String summary(DayHours day) {
    long visits = on(day).filter(one -> one.appointment().status().live()).count();
    String count = visits == 1 ? "1 visit" : visits + " visits";
    return day.open()
        .map(open -> week.words().range(open) + ", " + count)
        .orElse(visits == 0 ? "closed" : "closed, " + count);
  }

  /** The quarter hour in which the nurses are needed most, such as "at most 2.6 of 3 nurses". */
  public String load(DayHours day) {
    return week.load().stream()
        .filter(load -> load.needed() > 0)
        .filter(load -> week.words().dayOf(load.quarter()).equals(day.day()))
        .max(Comparator.comparingInt(load -> load.needed() - load.onDuty()))
        .map(load -> (load.needed() > load.onDuty() ? "short: " : "most: ") + words(load))
        .orElse("");
  }

  private static String words(QuarterLoad load) {
    return load.words() + " nurses";
  }

  public boolean over(DayHours day) {
    return load(day).startsWith("short");
  }

  public List<Cell> cells(ChairView chair, DayHours day) {
    return on(day)
        .filter(entry -> entry.appointment().chair().equals(chair.id()))
        .map(
            entry ->
                new Cell(
                    entry,
                    week.words().time(entry.appointment().plan().start()),
                    StatusLook.of(entry, week.words()),
                    Gates.missing(entry.appointment())))
        .toList();
  }

  private Stream<BoardEntry> on(DayHours day) {
    return week.entries().stream()
        .filter(entry -> week.words().dayOf(entry.appointment().plan().start()).equals(day.day()));
  }

  /** By which a browser knows whether the week has changed since. */
  public long trace() {
    return BoardTrace.of(
        week.revision(), week.days().stream().flatMap(this::on).map(BoardEntry::appointment));
  }
}
