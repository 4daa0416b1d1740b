package health.reprieve.notices;

/** The other side did not take a message. */
class NotDelivered extends Exception {

  private final boolean forGood;

  /**
   * @param words for the page of notices: who refused what, without the message
   * @param forGood whether another try would be refused as well
   */
  NotDelivered(String words, boolean forGood) {
    super(words);
    this.forGood = forGood;
  }

  String words() {
    return String.valueOf(getMessage());
  }

  boolean forGood() {
    return forGood;
  }
}
