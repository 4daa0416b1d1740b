package health.reprieve.identity.domain;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where a request comes from, as far as guessing is concerned: an IPv4 address, or the first 64
 * bits of an IPv6 address, for one customer of a provider has all the rest to choose from.
 *
 * @param text never longer than 100 characters
 */
public record CallerAddress(String text) {

  private static final int LONGEST = 100;
  private static final int GROUPS_OF_A_NETWORK = 4;

  public static CallerAddress of(String address) {
    String plain = address.strip().replaceAll("[\\[\\]]|%.*", "");
    String text = plain.contains(":") && !plain.contains(".") ? network(plain) : plain;
    return new CallerAddress(text.substring(0, Math.min(LONGEST, text.length())));
  }

  /** The groups before {@code ::} and as many zeros as bring them to four. */
  private static String network(String address) {
    String written = address.split("::", 2)[0];
    String padded = address.contains("::") ? written + ":0:0:0:0" : written;
    return Arrays.stream(padded.split(":"))
        .filter(group -> !group.isEmpty())
        .limit(GROUPS_OF_A_NETWORK)
        .collect(Collectors.joining(":"));
  }
}
