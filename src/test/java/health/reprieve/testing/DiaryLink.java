package health.reprieve.testing;

/** The diary's pages, as a patient's phone without script and without sign-in uses them. */
public final class DiaryLink {

  private final String path;
  private final Forms phone = Forms.as(Client.nobody());

  private DiaryLink(String path) {
    this.path = path;
  }

  public static DiaryLink at(String path) {
    return new DiaryLink(path);
  }

  public String path() {
    return path;
  }

  public String open() {
    return phone.get(path);
  }

  public String screen(String name) {
    return phone.get(path + "?screen=" + name);
  }

  /** Taps an answer; the screen that follows. */
  public String tap(String question, Object answer) {
    Answer led = phone.send(path + "/" + question, "answer", answer.toString());
    return phone.get(led.header("Location"));
  }

  public String tapRefused(String question, Object answer, int status) {
    return phone.refused(path + "/" + question, status, "answer", answer.toString());
  }

  /** Skips a question, or keeps its answer; the screen that follows. */
  public String skip(String question) {
    Answer led = phone.send(path + "/skip", "question", question);
    return phone.get(led.header("Location"));
  }

  public String skipRefused(String question, int status) {
    return phone.refused(path + "/skip", status, "question", question);
  }

  /** One of stop, resume and renew; the page that follows. */
  public String say(String verb) {
    return phone.get(phone.send(path + "/" + verb).header("Location"));
  }
}
