package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.time.TimeRange;

/** A chair and a time at which a visit could be booked. */
public record FreeSlot(ChairId chair, String chairName, TimeRange time) {}
