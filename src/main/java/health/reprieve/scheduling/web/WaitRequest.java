package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.BookingOrder.CourseChoice;
import health.reprieve.scheduling.NewWait;
import health.reprieve.scheduling.domain.Wishes;
import java.util.Set;

/** Somebody to be put on the wait list: for a course they have, or for a new one. */
final class WaitRequest {

  private WaitRequest() {}

  static NewWait of(Fields fields) {
    PatientId patient = PatientId.of(fields.requiredId("patient"));
    CourseChoice course = BookingRequest.course(fields);
    Wishes wishes = WishesRequest.of(fields);
    Set<ChairFeature> features = fields.choices("features", ChairFeature.class);
    int notice = fields.requiredInteger("noticeHours", 0, 336);
    fields.refuseIfAny();
    return new NewWait(patient, course, wishes, features, notice);
  }

  static int version(Fields fields) {
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return version;
  }
}
