package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import java.time.Instant;

/** A chair and an instant at which a visit starts in it. */
public record Place(ChairId chair, Instant start) {}
