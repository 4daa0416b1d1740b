package health.reprieve.reporting;

import health.reprieve.reporting.CurveFigure.AtDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of a line with what is not told left out. */
final class ReleasedFigures {

  private final ConditionFigures all;
  private final ToldCounts told;
  private final LinesBeside beside;
  private final SmallCells cells;

  private final boolean isDaySevenInWindow;

  /**
   * @param isDaySevenInWindow whether relief may begin up to the last of the answers at day 7, so
   *     that whoever has fallen by then has relief
   */
  ReleasedFigures(
      ConditionFigures all,
      ToldCounts told,
      LinesBeside beside,
      SmallCells cells,
      boolean isDaySevenInWindow) {
    this.all = all;
    this.told = told;
    this.beside = beside;
    this.cells = cells;
    this.isDaySevenInWindow = isDaySevenInWindow;
  }

  ConditionFigures figures() {
    boolean relief = told.relief(all.response().percent());
    return new ConditionFigures(
        told.ineligible() ? all.belowMinimum() : null,
        told.ineligible() ? all.withoutBaseline() : null,
        told.ineligible() ? all.notYetDue() : null,
        told.eligible() ? all.eligible() : null,
        told.assessed() ? all.assessed() : null,
        told.eligible() && told.assessed() ? all.notAssessed() : null,
        told.secondary().sources() ? all.sources() : Collections.emptySortedMap(),
        all.baseline().told(told.eligible()),
        all.after().told(told.daySeven()),
        all.change().told(told.daySeven()),
        all.changePercent().told(told.daySeven()),
        told.eligible() && told.daySeven() ? all.withoutDaySeven() : null,
        all.responses().stream().map(this::response).toList(),
        median(all.onset(), relief),
        median(all.lasts(), relief),
        median(all.lastsIfRetreatmentIsLoss(), relief),
        told.secondary().cutShort() ? all.cutShort() : null,
        ended(),
        relief ? curve(all.curve()) : CurveFigure.HELD_BACK,
        null,
        falls(),
        sensitivity());
  }

  private ResponseFigure response(ResponseFigure response) {
    boolean relief = told.relief(response.percent());
    return response.told(relief, relief && told.eligible());
  }

  /** Beside those at risk its shares would tell who was lost and who was treated again. */
  private EndedFigures ended() {
    if (cells.smallest() > 1) {
      return EndedFigures.none(HeldBack.FEW);
    }
    return told.secondary().ended() ? all.ended() : EndedFigures.none(beside.why());
  }

  private FallsFigure falls() {
    return told.secondary().falls()
        ? all.falls()
            .released(
                Objects.requireNonNull(all.change().n()),
                cells,
                at -> beside.falls().test(at.percent()),
                this::isApart)
        : FallsFigure.none(beside.why());
  }

  /**
   * Where relief may begin up to day 9, those with a fall at day 7 are some of the responders at
   * every threshold up to it, and of the assessed: the others are a cell.
   */
  private boolean isApart(FallsFigure.At at) {
    return !isDaySevenInWindow
        || (leavesFine(all.assessed(), at)
            && all.responses().stream()
                .filter(one -> one.percent() <= at.percent() && told.relief(one.percent()))
                .allMatch(one -> leavesFine(one.relief().count(), at))
            && (!told.twoPoints() || leavesFine(all.sensitivity().twoPoints().count(), at)));
  }

  private boolean leavesFine(@Nullable Integer whole, FallsFigure.At part) {
    return cells.isFine(Objects.requireNonNull(whole) - part.count());
  }

  private SensitivityFigures sensitivity() {
    SensitivityFigures every = all.sensitivity();
    boolean carriedOver = told.secondary().carriedOver();
    return new SensitivityFigures(
        told.twoPoints() ? every.twoPoints() : ShareFigure.HELD_BACK,
        carriedOver ? every.carriedOver() : null,
        carriedOver ? every.withoutCarryOver() : ShareFigure.HELD_BACK,
        told.secondary().bySource() ? every.bySource() : new TreeMap<>());
  }

  private static DurationFigure median(DurationFigure figure, boolean isNumberTold) {
    return isNumberTold ? figure : new DurationFigure(null, figure.median(), figure.band());
  }

  /**
   * Single patients' last days are never told. A share is told on days whose counts are, as far as
   * these say what it is, and the curve between them only from where to where it falls.
   */
  private CurveFigure curve(CurveFigure curve) {
    List<AtDay> atDays = new ArrayList<>();
    @Nullable Integer before = null;
    for (AtDay at : curve.atDays()) {
      AtDay released = released(at, before);
      before = released.known() == null ? before : released.known();
      atDays.add(released);
    }
    return cells.smallest() <= 1
        ? new CurveFigure(
            curve.endsAtDay(),
            curve.start(),
            curve.steps(),
            atDays,
            List.of(),
            List.of(),
            List.of())
        : CurveFigure.between(atDays);
  }

  private AtDay released(AtDay at, @Nullable Integer before) {
    Integer known = at.known();
    Integer unsure = at.unsure();
    boolean fine =
        known != null && cells.isFine(known) && (before == null || cells.isFine(before - known));
    if (known == null || !fine || !beside.days().test(at)) {
      return new AtDay(at.day(), null, null, null, null);
    }
    boolean rest =
        unsure != null
            && cells.isFine(unsure)
            && (before == null
                || (before >= known + unsure && cells.isFine(before - known - unsure)));
    return rest ? bounded(at, known) : new AtDay(at.day(), known, null, null, null);
  }

  private AtDay bounded(AtDay at, int known) {
    if (at.share() == null || cells.smallest() <= 1) {
      return at;
    }
    ShareBounds bounds =
        new ShareBounds(
            Objects.requireNonNull(all.assessed()),
            Objects.requireNonNull(all.lasts().n()),
            all.lasts().median());
    return new AtDay(at.day(), known, at.unsure(), bounds.on(at.day(), known), null);
  }
}
