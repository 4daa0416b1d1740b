package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.BookingOrder;
import health.reprieve.scheduling.BookingOrder.CourseChoice;
import health.reprieve.scheduling.BookingOrder.Terms;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.Instant;
import java.util.UUID;

/** A visit to book: in a course the patient has, or in a new one of a condition and a protocol. */
record BookingRequest(
    PatientId patient, CourseChoice course, ChairId chair, Instant start, Terms terms) {

  static BookingRequest of(Fields fields) {
    PatientId patient = PatientId.of(fields.requiredId("patient"));
    CourseChoice course = course(fields);
    ChairId chair = ChairId.of(fields.requiredId("chair"));
    Instant start = fields.requiredInstant("start");
    Terms terms =
        new Terms(
            fields.bool("request"),
            EscortRequest.hours(fields),
            fields.choices("features", ChairFeature.class),
            fields.text("override", 200));
    fields.refuseIfAny();
    return new BookingRequest(patient, course, chair, start, terms);
  }

  static CourseChoice course(Fields fields) {
    UUID course = fields.id("course");
    if (course != null) {
      return new BookingOrder.Continue(CourseId.of(course));
    }
    String reportGroup = fields.requiredText("reportGroup", 20);
    return new BookingOrder.Open(
        ReportGroupCode.of(reportGroup), ProtocolId.of(fields.requiredId("protocol")));
  }

  BookingOrder order(AppointmentId id) {
    return new BookingOrder(id, patient, course, chair, start, terms);
  }
}
