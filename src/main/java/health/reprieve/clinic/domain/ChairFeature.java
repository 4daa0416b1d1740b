package health.reprieve.clinic.domain;

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
}
