package health.reprieve.platform.web;

/** An answer that carries the version a change of it must name; see {@link ETags}. */
public interface Versioned {

  /** Counts the changes; 0 or more. */
  int version();
}
