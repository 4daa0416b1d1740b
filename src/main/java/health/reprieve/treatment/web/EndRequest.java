package health.reprieve.treatment.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.domain.Ending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The end of an infusion as a form or a program sends it. */
final class EndRequest {

  private EndRequest() {}

  static Ending read(Fields fields, @Nullable Instant at) {
    Ending ending =
        new Ending(
            GivenFields.dose(fields), GivenFields.weight(fields), at, fields.bool("confirmed"));
    fields.refuseIfAny();
    return ending;
  }
}
