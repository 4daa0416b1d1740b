package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;

/** One phase of a visit and when it is planned. */
public record PlannedPhase(Phase phase, TimeRange time) {}
