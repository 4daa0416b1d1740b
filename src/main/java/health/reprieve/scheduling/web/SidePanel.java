package health.reprieve.scheduling.web;

import health.reprieve.patients.PatientView;
import health.reprieve.platform.web.FormView;
import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.MoveBackView;
import health.reprieve.scheduling.MoveCheckView;
import health.reprieve.scheduling.PickedView;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.EscortHours;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.SlotRefused;
import health.reprieve.scheduling.domain.WallWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside the board. */
public sealed interface SidePanel {

  /** What links to other days and places keep of it: ids only. */
  default List<Kept> kept() {
    return List.of();
  }

  /** Chair and start that a form holds, as one word. */
  static String place(FormView form) {
    return form.value("chair") + " " + form.value("start");
  }

  /** The day as a whole: nothing is picked. */
  record Day(List<String> counts) implements SidePanel {}

  /**
   * One visit and what can be done with it.
   *
   * @param words of the clinic's clock
   * @param chairs and starts where it could go on the day that is shown
   * @param form what was entered, where it comes back refused
   * @param check a place that is looked at before moving there, null where none is
   * @param times the search for other times
   * @param undo what takes the last move back, null where there was none
   * @param open the part that stands open: {@code move}, {@code cancel}, {@code defer}, {@code
   *     escort} or nothing
   */
  record Pick(
      PickedView picked,
      WallWords words,
      List<Choice> chairs,
      List<Choice> starts,
      FormView form,
      @Nullable SlotRefused refused,
      @Nullable MoveCheckView check,
      Times times,
      @Nullable Undo undo,
      String open,
      boolean onThisDay,
      boolean canCheckIn,
      boolean canMiss)
      implements SidePanel {

    /** While another time is looked for, the visit stays picked. */
    @Override
    public List<Kept> kept() {
      return open.equals("move") ? List.of(new Kept("pick", id())) : List.of();
    }

    public AppointmentStatus status() {
      return picked.entry().appointment().status();
    }

    public StatusLook look() {
      return StatusLook.of(picked.entry(), words);
    }

    /**
     * What is wrong with the escort's hours, as a sentence; empty where they fit or none is known.
     */
    public String escortAway() {
      AppointmentView appointment = picked.entry().appointment();
      EscortHours escort = appointment.escort();
      return escort == null ? "" : escort.awayAt(appointment.plan().leaving(), words);
    }

    /** How the visit came to be given up, put off or missed, in sentences; none for any other. */
    public List<String> standstill() {
      return GivenUp.words(picked.entry().appointment());
    }

    public String id() {
      return picked.entry().appointment().id().value().toString();
    }
  }

  /**
   * The form for a booking.
   *
   * @param patient null until one is chosen
   * @param matches patients found by what was typed
   * @param courses that the patient has
   * @param times the search for other times
   */
  record Book(
      FormView form,
      @Nullable PatientView patient,
      List<PatientView> matches,
      List<Choice> courses,
      List<Choice> conditions,
      List<Choice> protocols,
      List<Choice> chairs,
      List<Choice> starts,
      WallWords words,
      Times times,
      @Nullable SlotRefused refused)
      implements SidePanel {

    @Override
    public List<Kept> kept() {
      List<Kept> kept = new ArrayList<>(List.of(new Kept("book", "1")));
      if (patient != null) {
        kept.add(new Kept("patient", patient.id().value().toString()));
        kept.add(new Kept("course", form.value("course")));
      }
      if (!form.value("protocol").isEmpty()) {
        kept.add(new Kept("protocol", form.value("protocol")));
      }
      return kept;
    }
  }

  /**
   * Takes a move back.
   *
   * @param chair id of the chair, and start, where the visit was
   * @param words of that place
   * @param back what the move opened
   */
  record Undo(String chair, String start, String words, MoveBackView back) {

    /** What becomes of that, in a sentence; empty where the move opened nothing. */
    public String opened() {
      String all = String.join(", ", back.opened());
      if (all.isEmpty()) {
        return "";
      }
      return back.told()
          ? "The patient may know of the move by now: undone, this stays open: %s.".formatted(all)
          : "Undone within a minute, before the patient is told, this stands again: %s."
              .formatted(all);
    }
  }

  /**
   * The search for other times, a part of the forms for booking and moving.
   *
   * @param open whether it stands open
   * @param found in time order, null where nobody asked
   * @param more whether there are more than those found
   */
  record Times(boolean open, @Nullable List<FreeSlot> found, boolean more) {

    private static final int MOST = 12;

    static final Times CLOSED = new Times(false, null, false);

    /** Something that was asked for is wrong. */
    static final Times REFUSED = new Times(true, null, false);

    static Times of(List<FreeSlot> all) {
      return new Times(true, all.stream().limit(MOST).toList(), all.size() > MOST);
    }
  }

  /** A part of an address. */
  record Kept(String name, String value) {}

  /** One entry of a list to choose from. */
  record Choice(String value, String words) {}
}
