package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.Compared;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diary as its patient sees it today; no name, no condition.
 *
 * @param issued local day on which the link was signed
 * @param pain today's answer, 0 to 10; null for none yet
 * @param before the last answered day before today; null for none
 * @param sheet the questionnaire that is asked in place of pain; null where pain is asked
 * @param impression the impression of change; null where it is not asked today
 * @param next when the next question goes out; null where none is planned
 */
public record DiaryView(
    Standing standing,
    LocalDate issued,
    LocalDate today,
    @Nullable Integer pain,
    @Nullable Compared compared,
    @Nullable Integer sleep,
    @Nullable Integer rescueDoses,
    @Nullable LocalDate before,
    @Nullable AskedSheet sheet,
    @Nullable AskedSheet impression,
    @Nullable Instant next,
    DiaryWords words) {

  private static final String ITEM = "item-";

  /** What the patient can do. */
  public enum Standing {
    /** The link only offers a fresh one. */
    OLD_LINK,
    /** The link is old, but today was answered, so that there is nothing to do. */
    ANSWERED,
    /** The link is old, and no more questions are planned. */
    FINISHED,
    STOPPED,
    OPEN
  }

  /** The screens of today's questions in their order. */
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

  /** The first question that has no answer today; thanks where that is none. */
  public String start() {
    if (sheet == null) {
      return pain == null ? "pain" : "again";
    }
    return sheet.firstOpen() > sheet.size() ? "again" : item(sheet.firstOpen());
  }

  /** Whether a screen can be shown, as far as today's answers lead to it. */
  public boolean shows(String screen) {
    boolean begun = sheet == null ? pain != null : !sheet.answers().isEmpty();
    boolean always = screen.equals("stop") || screen.equals("pain") || screen.startsWith(ITEM);
    return switch (screen) {
      case "stop" -> true;
      case "thanks" -> begun;
      case "care" -> sheet != null && sheet.alarmed();
      default -> screens().contains(screen) && (always || begun);
    };
  }
}
