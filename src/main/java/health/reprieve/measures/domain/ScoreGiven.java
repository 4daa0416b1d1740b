package health.reprieve.measures.domain;

import java.time.Instant;

/**
 * A staff member entered a score; it is about to be kept. Whoever knows the visit that it names
 * refuses it here if it does not fit there.
 *
 * @param now the instant of entering it
 */
public record ScoreGiven(NewScore score, Instant now) {}
