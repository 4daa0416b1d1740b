package health.reprieve.clinic.web;

import health.reprieve.clinic.ChairOutageView;
import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.platform.web.Versioned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time out of service as JSON: by the site's clock as entered, and as instants.
 *
 * @param starts missing for the whole of the first day
 * @param lastDay itself included; missing while no end is known
 * @param ends missing for the whole of the last day
 */
public record OutageJson(
    UUID id,
    String firstDay,
    @Nullable String starts,
    @Nullable String lastDay,
    @Nullable String ends,
    String from,
    @Nullable String to,
    String reason,
    int version)
    implements Versioned {

  static OutageJson of(ChairOutageView outage) {
    WallSpan span = outage.span();
    return new OutageJson(
        outage.id().value(),
        span.firstDay().toString(),
        SpanFields.text(span.starts()),
        SpanFields.text(span.lastDay()),
        SpanFields.text(span.ends()),
        outage.from().toString(),
        SpanFields.text(outage.to()),
        outage.reason(),
        outage.version());
  }
}
