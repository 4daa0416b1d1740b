package health.reprieve.outcomes;

import org.jspecify.annotations.Nullable;

/**
 * By which version of the definition reports speak, and how far the next one is.
 *
 * @param reportedVersion null where the courses have not been gone through once yet
 * @param version for which courses are gone through; null where all are
 * @param done courses
 * @param of courses there were when it began
 */
public record ReassessmentView(
    @Nullable Integer reportedVersion, @Nullable Integer version, int done, int of) {

  public boolean isRunning() {
    return version != null;
  }
}
