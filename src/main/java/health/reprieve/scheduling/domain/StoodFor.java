package health.reprieve.scheduling.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stood for one start of a visit alone: the patient's word that they will come, what they were
 * told of fasting, who takes them home. Another start opens it again. Where the visit is back at
 * this start before the patient has heard of the other one, it stands again.
 */
@Embeddable
public class StoodFor {

  @Column(name = "left_start")
  private @Nullable Instant start;

  @Column(name = "left_confirmed")
  private @Nullable Boolean confirmed;

  @Column(name = "left_fasting")
  private @Nullable Boolean fasting;

  @Column(name = "left_escort")
  private @Nullable Boolean escort;

  protected StoodFor() {}

  /** Null where nothing stands for its present start alone. */
  public static @Nullable StoodFor of(Appointment appointment) {
    StoodFor stood = new StoodFor();
    stood.start = appointment.plan().start();
    stood.confirmed = appointment.status() == AppointmentStatus.CONFIRMED;
    stood.fasting = appointment.standing().contains(Gate.FASTING);
    stood.escort = appointment.standing().contains(Gate.ESCORT);
    return stood.words().isEmpty() ? null : stood;
  }

  public boolean isFor(Instant other) {
    return other.equals(start);
  }

  /** Lets it stand again. */
  public void standAgain(Appointment appointment) {
    gates().forEach(gate -> appointment.say(gate, true));
    if (Boolean.TRUE.equals(confirmed)) {
      appointment.confirm();
    }
  }

  /** Each in a word, such as "confirmed" and "fasting". */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    if (Boolean.TRUE.equals(confirmed)) {
      words.add(AppointmentStatus.CONFIRMED.words());
    }
    gates().forEach(gate -> words.add(gate.words()));
    return words;
  }

  private Set<Gate> gates() {
    Set<Gate> gates = EnumSet.noneOf(Gate.class);
    if (Boolean.TRUE.equals(fasting)) {
      gates.add(Gate.FASTING);
    }
    if (Boolean.TRUE.equals(escort)) {
      gates.add(Gate.ESCORT);
    }
    return gates;
  }
}
