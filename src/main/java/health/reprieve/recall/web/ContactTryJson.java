package health.reprieve.recall.web;

import health.reprieve.recall.ContactStandView;
import health.reprieve.recall.ContactTryView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A try to reach a patient, as JSON. */
public record ContactTryJson(
    UUID id,
    String reason,
    String triedAt,
    String way,
    String outcome,
    @Nullable String note,
    @Nullable String callAgainOn,
    String by) {

  static ContactTryJson of(ContactTryView one) {
    return new ContactTryJson(
        one.id().value(),
        one.reason().name(),
        one.triedAt().toString(),
        one.way().name(),
        one.outcome().name(),
        one.note(),
        one.callAgainOn() == null ? null : one.callAgainOn().toString(),
        one.by());
  }

  static List<ContactTryJson> of(ContactStandView contact) {
    return contact.tries().stream().map(ContactTryJson::of).toList();
  }
}
