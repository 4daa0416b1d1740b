package health.reprieve.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page says after an act that succeeded. It travels as a word in the address that the form
 * leads to, {@code ?done=saved}, so it can carry no data, only one of these sentences.
 */
public enum Done {
  SAVED("Saved."),
  ADDED("Added."),
  REMOVED("Removed."),
  CORRECTED("Corrected. What stood there before is kept."),
  SET_ASIDE("Set aside. It stays on record and counts no more."),
  BOOKED("Booked."),
  ALL_BOOKED("All sessions are booked."),
  MOVED("Moved."),
  CANCELLED("Cancelled. The chair is free again."),
  DEFERRED("Put off. The chair is free again."),
  ACCEPTED("Accepted."),
  CONFIRMED("Confirmed."),
  DECLINED("Declined. The place goes to the next who waits."),
  CHECKED_IN("Checked in."),
  CHECK_IN_UNDONE("Check-in taken back. The patient is expected as before."),
  MISSED("Recorded as a no-show. The chair is free again."),
  GOES_OUT("It goes out now."),
  SIGNED("Signed. It stays as it is; a new decision may follow.");

  private static final String PARAMETER = "done=";

  private final String words;

  Done(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The address with this word, before its fragment. */
  String in(String address) {
    int end = address.indexOf('#');
    String path = end < 0 ? address : address.substring(0, end);
    String fragment = end < 0 ? "" : address.substring(end);
    String word = PARAMETER + name().toLowerCase(Locale.ROOT);
    return path + (path.contains("?") ? "&" : "?") + word + fragment;
  }

  /** What an address says that was done; empty for none and for a word of somebody's own. */
  static Optional<Done> of(@Nullable String query) {
    return Arrays.stream(query == null ? new String[0] : query.split("&", -1))
        .filter(part -> part.startsWith(PARAMETER))
        .map(part -> part.substring(PARAMETER.length()))
        .flatMap(
            word ->
                Arrays.stream(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word)))
        .findFirst();
  }
}
