package health.reprieve.audit;

/** What somebody did with patient data. */
public enum Act {
  SAW,
  CREATED,
  CHANGED,
  EXPORTED
}
