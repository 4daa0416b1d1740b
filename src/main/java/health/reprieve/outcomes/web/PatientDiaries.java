package health.reprieve.outcomes.web;

import health.reprieve.outcomes.CourseDiaryView;
import health.reprieve.outcomes.DiaryDayView;
import health.reprieve.outcomes.PatientDiariesView;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.scheduling.domain.WallWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A patient's diaries as the page shows them.
 *
 * @param since the first day that is shown
 * @param earlier how many days before it are not
 */
public record PatientDiaries(
    PatientView patient,
    List<CourseDiaryView> diaries,
    LocalDate since,
    long earlier,
    WallWords clock) {

  private static final int SHOWN = 60;
  private static final int OPEN_UP_TO = 12;
  private static final int MOST_DOSES = 10;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  static PatientDiaries of(PatientDiariesView view, boolean all, WallWords clock) {
    List<LocalDate> days =
        view.diaries().stream()
            .map(CourseDiaryView::days)
            .flatMap(Collection::stream)
            .map(DiaryDayView::day)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    int shown = all ? days.size() : Math.min(days.size(), SHOWN);
    return new PatientDiaries(
        view.patient(),
        view.diaries(),
        shown == 0 ? LocalDate.MIN : days.get(shown - 1),
        days.size() - shown,
        clock);
  }

  /** The days of a diary that are shown, latest first. */
  public List<DiaryDayView> days(CourseDiaryView diary) {
    return diary.days().stream().filter(one -> !one.day().isBefore(since)).toList();
  }

  /** Whether there are so few days that they can stand open among the patient's other parts. */
  public boolean few() {
    return diaries.stream().mapToInt(diary -> days(diary).size()).sum() <= OPEN_UP_TO;
  }

  /** Such as "14 days, 9 answered". */
  public String count(CourseDiaryView diary) {
    List<DiaryDayView> days = days(diary);
    long answered = days.stream().filter(one -> one.state() == DiaryDayView.State.ANSWERED).count();
    return (days.size() == 1 ? "1 day, " : days.size() + " days, ") + answered + " answered";
  }

  /** What the diary asks in the first place. */
  public static String measure(CourseDiaryView diary) {
    return diary.instrument() == null
        ? "Pain (0 to 10)"
        : Endpoint.valueOf(diary.instrument().value()).words();
  }

  /** Such as "Tue 24 Nov 2026". */
  public static String words(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as "Tue 24 Nov 2026, 18:00". */
  public String moment(Instant instant) {
    return words(clock.dayOf(instant)) + ", " + clock.time(instant);
  }

  /** A number of doses, where the last one of the scale stands for more as well. */
  public static String doses(@Nullable Integer doses) {
    if (doses == null) {
      return "";
    }
    return doses == MOST_DOSES ? MOST_DOSES + " or more" : doses.toString();
  }
}
