package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;

/**
 * Which infusion of which course an appointment is for.
 *
 * @param number counted from 1 over the course's appointments that hold a chair
 */
public record Session(PatientId patient, CourseId course, ProtocolId protocol, int number) {}
