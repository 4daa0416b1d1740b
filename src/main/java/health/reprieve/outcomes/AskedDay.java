package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.Compared;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a diary asks on one day, and what was answered.
 *
 * @param pain 0 to 10; null for no answer yet
 * @param before the last answered day before this one; null for none
 * @param sheet the questionnaire that is asked in place of pain; null where pain is asked
 * @param impression the impression of change; null where it is not asked on this day
 * @param passed the screen of the question that was answered or skipped last; null for none
 */
public record AskedDay(
    @Nullable Integer pain,
    @Nullable Compared compared,
    @Nullable Integer sleep,
    @Nullable Integer rescueDoses,
    @Nullable LocalDate before,
    @Nullable AskedSheet sheet,
    @Nullable AskedSheet impression,
    @Nullable String passed) {

  private static final String ITEM = "item-";

  /** The screens of the questions in their order. */
  public List<String> screens() {
    List<String> screens = new ArrayList<>();
    if (sheet != null) {
      for (int number = 1; number <= sheet.size(); number++) {
        screens.add(item(number));
      }
    } else {
      screens.addAll(
          before == null
              ? List.of("pain", "sleep", "rescue")
              : List.of("pain", "compared", "sleep", "rescue"));
    }
    if (impression != null) {
      screens.add("impression");
    }
    return screens;
  }

  /** The screen of a question of the sheet. */
  public static String item(int number) {
    return ITEM + number;
  }

  /** The number of the question on a screen; 0 where it is none of the sheet. */
  public static int number(String screen) {
    return screen.startsWith(ITEM) ? Integer.parseInt(screen.substring(ITEM.length())) : 0;
  }

  /** The screen after another one. */
  public String after(String screen) {
    List<String> screens = screens();
    int next = screens.indexOf(screen) + 1;
    return next < screens.size() ? screens.get(next) : "thanks";
  }

  /** The question behind the one that was answered or skipped last; thanks behind the last one. */
  public String next() {
    return passed == null || !begun() ? screens().get(0) : after(passed);
  }

  /** Where the link leads: to the next question, or to thanks for who comes back. */
  public String start() {
    return finished() ? "again" : next();
  }

  /** Whether the question that counts was answered. */
  public boolean begun() {
    return sheet == null ? pain != null : !sheet.answers().isEmpty();
  }

  /** Whether the last question was answered or skipped, and the one that counts was answered. */
  public boolean finished() {
    return next().equals("thanks");
  }

  /** Whether a screen can be shown, as far as the answers lead to it. */
  public boolean shows(String screen) {
    boolean always = screen.equals("pain") || screen.startsWith(ITEM);
    return switch (screen) {
      case "stop" -> true;
      case "thanks" -> finished();
      case "care" -> sheet != null && sheet.alarmed();
      default -> screens().contains(screen) && (always || begun());
    };
  }

  /** What stands as the answer on a screen, as its form sends it; empty for none. */
  public String answer(String screen) {
    @Nullable Object answer =
        switch (screen) {
          case "pain" -> pain;
          case "compared" -> compared;
          case "sleep" -> sleep;
          case "rescue" -> rescueDoses;
          case "impression" -> given(impression, 1);
          default -> given(sheet, number(screen));
        };
    return answer == null ? "" : answer.toString();
  }

  private static @Nullable Integer given(@Nullable AskedSheet asked, int number) {
    return asked == null ? null : asked.answers().get(number);
  }
}
