package health.reprieve.launcher;

/**
 * Why the launcher or its database does not start. The message is for people and says what to do
 * next.
 */
public class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotStart(String message) {
    super(message);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
