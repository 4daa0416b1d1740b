package health.reprieve.treatment.domain;

import java.util.UUID;

/** Names a course. */
public record CourseId(UUID value) {

  public static CourseId of(UUID value) {
    return new CourseId(value);
  }
}
