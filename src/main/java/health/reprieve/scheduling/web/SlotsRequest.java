package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.SlotQuestion;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.Wishes;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What somebody looks for: a new visit of a protocol, or another time for one that is booked. */
final class SlotsRequest {

  private static final int TWO_WEEKS = 14;
  private static final int PER_DAY = 3;

  private SlotsRequest() {}

  /**
   * @param today the first day where none is named
   */
  static SlotQuestion of(Fields fields, LocalDate today) {
    SlotQuestion.Visit visit = visit(fields);
    LocalDate from = Objects.requireNonNullElse(fields.date("from"), today);
    int days =
        Objects.requireNonNullElse(fields.integer("days", 1, SlotQuestion.MOST_DAYS), TWO_WEEKS);
    int perDay =
        Objects.requireNonNullElse(fields.integer("perDay", 1, SlotQuestion.MOST_PER_DAY), PER_DAY);
    UUID chair = fields.id("chair");
    Set<ChairFeature> features = fields.choices("features", ChairFeature.class);
    Wishes wishes = WishesRequest.of(fields);
    fields.refuseIfAny();
    return new SlotQuestion(
        visit, from, days, perDay, chair == null ? null : ChairId.of(chair), features, wishes);
  }

  /**
   * As the forms beside the board ask: from a day to a day, both of them looked at.
   *
   * @param shown the first day where none is named, two weeks being looked at where no last one is
   */
  static SlotQuestion inPanel(Fields fields, SlotQuestion.Visit visit, LocalDate shown) {
    LocalDate from = Objects.requireNonNullElse(fields.date("from"), shown);
    LocalDate to = Objects.requireNonNullElse(fields.date("to"), from.plusDays(TWO_WEEKS - 1L));
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days < 1 || days > SlotQuestion.MOST_DAYS) {
      fields.violation(
          "to",
          "The first day, or one of the %d days after it.".formatted(SlotQuestion.MOST_DAYS - 1));
    }
    Set<ChairFeature> features = fields.choices("features", ChairFeature.class);
    Wishes wishes = WishesRequest.of(fields);
    fields.refuseIfAny();
    return new SlotQuestion(visit, from, (int) days, PER_DAY, null, features, wishes);
  }

  private static SlotQuestion.Visit visit(Fields fields) {
    UUID moved = fields.id("moved");
    if (moved != null) {
      return new SlotQuestion.Moved(AppointmentId.of(moved));
    }
    UUID patient = fields.id("patient");
    return new SlotQuestion.New(
        ProtocolId.of(fields.requiredId("protocol")),
        patient == null ? null : PatientId.of(patient),
        null);
  }
}
