package health.reprieve.notices.domain;

/** By what way a notice reaches somebody. */
public enum Channel {
  EMAIL("e-mail", "no mail server configured"),
  TEXT("text message", "no text service configured");

  private final String words;
  private final String off;

  Channel(String words, String off) {
    this.words = words;
    this.off = off;
  }

  public String words() {
    return words;
  }

  /** Why nothing goes out this way, where nobody carries it. */
  public String offWords() {
    return off;
  }
}
