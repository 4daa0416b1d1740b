package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * Which infusion of which course an appointment is for.
 *
 * @param number from 1 on, different among the course's appointments that hold a chair; one whose
 *     patient left without an infusion has given it back
 */
public record Session(PatientId patient, CourseId course, ProtocolId protocol, int number) {

  /**
   * The number of the next session to be booked: the lowest that no other one holds, so that the
   * number of a session that was cancelled, or left without an infusion, is given again.
   */
  public static int firstFree(Collection<Integer> taken) {
    return IntStream.iterate(1, number -> number + 1)
        .filter(number -> !taken.contains(number))
        .findFirst()
        .orElseThrow();
  }
}
