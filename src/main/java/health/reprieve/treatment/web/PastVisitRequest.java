package health.reprieve.treatment.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.PastInfusion;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole past infusion as the form sends it: a day with times of the clinic's wall clock, and
 * either a course or the condition and protocol that tell it.
 */
record PastVisitRequest(
    @Nullable CourseId course,
    @Nullable String reportGroup,
    @Nullable UUID protocol,
    PastInfusion past) {

  private static final int LONGEST_CODE = 20;

  static PastVisitRequest read(Fields fields, WallClock wall) {
    UUID course = fields.id("courseId");
    LocalDate day = fields.requiredDate("day");
    PastVisitRequest request =
        new PastVisitRequest(
            course == null ? null : CourseId.of(course),
            course == null ? fields.requiredText("reportGroup", LONGEST_CODE) : null,
            course == null ? fields.requiredId("protocolId") : null,
            new PastInfusion(
                wall.requiredOnDay(fields, "arrived", day),
                wall.requiredOnDay(fields, "started", day),
                wall.requiredOnDay(fields, "ended", day),
                wall.requiredOnDay(fields, "left", day),
                GivenFields.dose(fields),
                GivenFields.weight(fields),
                fields.bool("confirmed")));
    fields.refuseIfAny();
    return request;
  }
}
