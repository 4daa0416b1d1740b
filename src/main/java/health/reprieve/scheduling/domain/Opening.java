package health.reprieve.scheduling.domain;

import java.time.Instant;
import java.util.List;

/**
 * A start at which hours, nurses and patient leave room for a visit.
 *
 * @param seats that are free for the whole visit, at least one
 */
public record Opening(Instant start, List<Seat> seats) {}
