package health.reprieve.clinic.domain;

import java.time.ZoneId;

/** From now on the site's days are meant by another zone. */
public record ZoneChanged(ZoneId zone) {}
