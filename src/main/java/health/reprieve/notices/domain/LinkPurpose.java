package health.reprieve.notices.domain;

/** What a signed link opens. Its code stands in the link: never give one another meaning. */
public enum LinkPurpose {
  VISIT(1, "/v/"),
  DIARY(2, "/d/"),
  OFFER(3, "/o/");

  private final int code;
  private final String path;

  LinkPurpose(int code, String path) {
    this.code = code;
    this.path = path;
  }

  public int code() {
    return code;
  }

  /** What stands before the token in the address. */
  public String path() {
    return path;
  }
}
