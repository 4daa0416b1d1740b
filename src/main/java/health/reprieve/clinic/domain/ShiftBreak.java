package health.reprieve.clinic.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;

/** A stored break of a shift. */
@Embeddable
class ShiftBreak {

  @Column private LocalTime starts;

  @Column private LocalTime ends;

  protected ShiftBreak() {}

  static ShiftBreak of(WallRange hours) {
    ShiftBreak rest = new ShiftBreak();
    rest.starts = hours.start();
    rest.ends = hours.end();
    return rest;
  }

  WallRange hours() {
    return new WallRange(starts, ends);
  }
}
