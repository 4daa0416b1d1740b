package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.TrajectoryApi;
import health.reprieve.testing.TreatedPatient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the baseline of a course on the trajectory to the answers that it is made of. */
class BaselineAnswersIT extends ReprieveIT {

  private static final Instant ENDED = Instant.parse("2022-03-10T12:00:00Z");

  private final TrajectoryApi nurse = TrajectoryApi.as(Client.nurse());

  private static Instant day(int number) {
    return ENDED.plus(Duration.ofDays(number));
  }

  /** Four days of diary make the baseline even if the patient was asked on the day. */
  @Test
  void the_baseline_of_a_diary_opens_the_last_answer_of_each_of_its_days_and_no_others() {
    Instant asked = ENDED.minus(Duration.ofMinutes(72));
    TreatedPatient treated =
        TreatedPatient.register().course("CRPS", ENDED).answer("CRPS", asked, 7, "before");
    for (int before = 1; before <= 9; before += 2) {
      treated.answer("CRPS", day(-before), before == 1 ? 6 : 8, "home");
    }
    Instant earlier = day(-3).minus(Duration.ofHours(2));
    UUID patient =
        treated
            .answer("CRPS", earlier, 2, "home")
            .answer("CRPS", day(1), 3, "home")
            .imported()
            .id();

    String page = nurse.page(patient, "?period=whole").expect(200).body().replace("&amp;", "&");
    Matcher link = Pattern.compile("\"([^\"]+)#h-scores\">7\\.5</a>").matcher(page);
    assertThat(link.find()).isTrue();
    String opened = Client.nurse().get(link.group(1)).expect(200).body();

    assertThat(opened).contains("Scores behind a figure", "4 scores", "All scores</a>");
    for (int before = 1; before <= 7; before += 2) {
      assertThat(opened).contains("id=\"score-" + score(patient, day(-before)) + "\"");
    }
    for (Instant other : new Instant[] {day(-9), earlier, asked, day(1)}) {
      assertThat(opened).doesNotContain("id=\"score-" + score(patient, other) + "\"");
    }
  }

  @Test
  void the_baseline_that_was_asked_in_the_clinic_opens_its_answer() {
    Instant asked = ENDED.minus(Duration.ofMinutes(72));
    TreatedPatient treated =
        TreatedPatient.register().course("CRPS", ENDED).answer("CRPS", asked, 7, "before");
    for (int before = 4; before < 7; before++) {
      treated.answer("CRPS", day(-before), 8, "home");
    }
    UUID patient = treated.answer("CRPS", day(1), 3, "home").imported().id();

    assertThat(nurse.page(patient, "?period=whole").expect(200).body())
        .contains("#score-%s\">7.0</a>".formatted(score(patient, asked)));
  }

  @Test
  void scores_of_somebody_else_are_not_opened() {
    assertThat(
            Client.nurse()
                .get(
                    "/scores/of/"
                        + PatientsApi.as(Client.nurse()).register()
                        + "?only="
                        + UUID.randomUUID())
                .expect(200)
                .body())
        .contains("None of these is among this patient’s scores.")
        .doesNotContain("id=\"score-");
  }

  private static String score(UUID patient, Instant speaksFor) {
    for (JsonNode score : ScoresApi.as(Client.nurse()).of(patient)) {
      if (Instant.parse(score.path("speaksFor").asText()).equals(speaksFor)) {
        return score.path("id").asText();
      }
    }
    throw new AssertionError("no score for " + speaksFor);
  }
}
