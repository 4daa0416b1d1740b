package health.reprieve.scheduling;

/**
 * An appointment somebody looks at closely.
 *
 * @param condition name of the condition that the course is for
 */
public record PickedView(BoardEntry entry, String condition) {}
