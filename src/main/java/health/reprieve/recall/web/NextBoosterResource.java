package health.reprieve.recall.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.recall.BoosterView;
import health.reprieve.recall.BoostersView;
import health.reprieve.recall.NextBooster;
import health.reprieve.recall.domain.BoosterState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a patient's next infusion is suggested, as JSON. The front desk gets the days and times. */
@Path("api/next-booster/{patient}")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NextBoosterResource {

  private static final double HOURS_PER_DAY = 24;
  private static final double SECONDS_PER_HOUR = 3600;

  private final NextBooster booster;
  private final CurrentStaff current;

  @Inject
  NextBoosterResource(NextBooster booster, CurrentStaff current) {
    this.booster = booster;
    this.current = current;
  }

  /** A loss of relief after an earlier course, in days since its last infusion. */
  public record LossJson(double afterDays, double upToDays) {

    static LossJson of(EventInterval loss) {
      return new LossJson(days(loss.after()), days(Objects.requireNonNull(loss.upTo())));
    }
  }

  private static double days(Duration time) {
    return time.toSeconds() / SECONDS_PER_HOUR / HOURS_PER_DAY;
  }

  /**
   * What the days were told from.
   *
   * @param day since the last infusion
   * @param ownHeld days for which relief is known to have held after earlier courses whose loss was
   *     not seen
   * @param ownCounted earlier courses that count in the forecast
   */
  public record DataJson(
      BoosterState state,
      long day,
      List<LossJson> ownLosses,
      List<Double> ownHeld,
      int ownCounted,
      double ownWeight,
      int others) {}

  /**
   * The suggestion for one condition as JSON.
   *
   * @param data null for roles that see no outcomes
   */
  public record BoosterJson(
      String reportGroup,
      UUID course,
      UUID protocol,
      @Nullable String earliest,
      @Nullable String latest,
      @Nullable String suggestedFrom,
      @Nullable String suggestedTo,
      List<SlotJson> slots,
      @Nullable DataJson data) {

    static BoosterJson of(BoosterView one, boolean clinical) {
      return new BoosterJson(
          one.reportGroup().value(),
          one.course().value(),
          one.protocol().value(),
          text(one.earliest()),
          text(one.latest()),
          one.window() == null ? null : text(one.window().first()),
          one.window() == null ? null : text(one.window().last()),
          SlotJson.of(one.times()),
          clinical ? data(one) : null);
    }

    private static DataJson data(BoosterView one) {
      return new DataJson(
          one.state(),
          one.day(),
          one.ownLosses().stream().map(LossJson::of).toList(),
          one.ownHeld().stream().map(NextBoosterResource::days).toList(),
          one.ownCounted(),
          one.ownWeight(),
          one.others());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
      return day == null ? null : day.toString();
    }
  }

  /**
   * All suggestions of a patient as JSON.
   *
   * @param booked start of the next visit to come; null where none is booked
   */
  public record BoostersJson(
      @Nullable String booked, int leadDays, String leadSetBy, List<BoosterJson> boosters) {}

  @GET
  public BoostersJson of(@PathParam("patient") UUID patient) {
    BoostersView found = booster.of(PatientId.of(patient));
    boolean clinical = current.role().readsScores();
    return new BoostersJson(
        found.booked() == null ? null : found.booked().toString(),
        found.terms().terms().leadDays(),
        found.terms().approvedBy(),
        found.boosters().stream().map(one -> BoosterJson.of(one, clinical)).toList());
  }
}
