package health.reprieve.notices.domain;

import java.time.Instant;

/** The days or the hour of reminders are others from now on. */
public record RemindersChanged(Instant at) {}
