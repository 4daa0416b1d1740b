package health.reprieve.reporting.domain;

/** What became of an export. */
public enum DataExportState {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED,
  /** Its time was over, or somebody deleted the file. */
  DELETED;

  /** Whether a node makes it or will. */
  public boolean isOpen() {
    return this == WAITING || this == RUNNING;
  }
}
