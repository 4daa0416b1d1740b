package health.reprieve.clinic.domain;

import java.util.Collection;
import java.util.stream.Collectors;

/** What a chair or room offers and a visit may need. */
public enum ChairFeature {
  /** The patient can lie down. */
  BED("bed"),
  /** An infusion pump stands here. */
  PUMP("pump"),
  /** Away from the noise of the others. */
  QUIET("quiet");

  private final String words;

  ChairFeature(String words) {
    this.words = words;
  }

  /** As it stands in a sentence. */
  public String words() {
    return words;
  }

  /** Some of them as a list, such as "bed, pump"; empty for none. */
  public static String words(Collection<ChairFeature> features) {
    return features.stream().map(ChairFeature::words).collect(Collectors.joining(", "));
  }
}
