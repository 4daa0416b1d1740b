package health.reprieve.scheduling.domain;

/** What somebody did with an appointment after it was booked. */
public enum ChangeKind {
  ACCEPTED("accepted", "accepted"),
  CONFIRMED("confirmed", "confirmed"),
  /** To another time; older ones also to another chair alone. */
  MOVED("moved", "moved"),
  /** To the time that it had, before the patient was told of another: all is as it was. */
  MOVED_BACK("moved back", "moved back"),
  /** To another chair at the same time. */
  RESEATED("moved", "moved"),
  ESCORT("changed the escort of", "escort changed"),
  FEATURES("changed the chair features of", "chair features changed"),
  READINESS("changed the readiness of", "readiness changed"),
  CANCELLED("cancelled", "cancelled"),
  DEFERRED("deferred", "deferred"),
  MISSED("recorded a no-show for", "missed"),
  ARRIVED("checked in", "checked in"),
  ARRIVAL_UNDONE("took back the check-in of", "check-in taken back"),
  BEGUN("began", "begun"),
  FINISHED("finished", "finished"),
  LEAVING_UNDONE("took back the end of", "leaving taken back"),
  LEAVING_CORRECTED("corrected the time of leaving of", "time of leaving corrected");

  private final String words;
  private final String shortly;

  ChangeKind(String words, String shortly) {
    this.words = words;
    this.shortly = shortly;
  }

  /** As it stands between who did it and "this visit". */
  public String words() {
    return words;
  }

  /** As it stands after "appointment". */
  public String shortly() {
    return shortly;
  }
}
