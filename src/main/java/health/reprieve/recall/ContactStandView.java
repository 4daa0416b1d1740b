package health.reprieve.recall;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the clinic came in reaching a patient, for whatever reason, within 90 days.
 *
 * @param tries the latest first
 */
public record ContactStandView(List<ContactTryView> tries) {

  static final ContactStandView NONE = new ContactStandView(List.of());

  public ContactStandView {
    tries = List.copyOf(tries);
  }

  /** The latest try; null where nobody tried. */
  public @Nullable ContactTryView last() {
    return tries.isEmpty() ? null : tries.get(0);
  }

  /** Whether the latest try said to call again on a day after this one. */
  public boolean isPutOff(LocalDate today) {
    ContactTryView last = last();
    LocalDate again = last == null ? null : last.callAgainOn();
    return again != null && again.isAfter(today);
  }
}
