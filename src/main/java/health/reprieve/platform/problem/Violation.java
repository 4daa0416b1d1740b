package health.reprieve.platform.problem;

/**
 * One field of a request that is wrong.
 *
 * @param field name as the request spells it
 * @param message what is wrong and what is expected
 */
public record Violation(String field, String message) {}
