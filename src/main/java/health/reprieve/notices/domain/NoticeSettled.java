package health.reprieve.notices.domain;

import health.reprieve.platform.Reference;
import java.time.Instant;

/** A notice was sent, given up or not needed any more: nothing more comes of it by itself. */
public record NoticeSettled(String kind, Reference subject, NoticeState state, Instant at) {}
