package health.reprieve.reporting;

import static java.util.Objects.requireNonNull;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.ConditionReportView.Total;
import health.reprieve.reporting.Counts.OfSource;
import health.reprieve.reporting.CurveFigure.AtDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which figures a page tells. It tells how many patients a figure is made of, but no figure
 * of fewer than the smallest cell, and none that would give such a one away as a difference: of a
 * row and its parts, of the last line and the rows above it, or of the pages that filters make of
 * the same. Medians are not compared with anything: they do not add up.
 */
final class Disclosure {

  private final SmallCells cells;
  private final boolean isNarrowed;
  private final Map<ReportGroupCode, List<Siblings>> siblings;
  private final Map<ReportGroupCode, List<MoodFigures>> widerMood;

  /**
   * A row of the table.
   *
   * @param counts before anything is held back
   * @param figures as told
   */
  private record Line(Counts counts, ToldFigures told, ConditionFigures figures) {}

  /**
   * @param siblings by condition, what a narrowed report could be compared with
   * @param widerMood by condition, its mood without each of the filters
   */
  Disclosure(
      ReportHead head,
      Map<ReportGroupCode, List<Siblings>> siblings,
      Map<ReportGroupCode, List<MoodFigures>> widerMood) {
    this.cells = new SmallCells(head.smallestCell());
    this.isNarrowed = !head.filter().isNone();
    this.siblings = siblings;
    this.widerMood = widerMood;
  }

  ConditionReportView of(ConditionReportView report) {
    List<ConditionRow> rows = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (ConditionRow row : report.rows()) {
      ConditionFigures figures = row.figures();
      MoodFigures mood = row.mood();
      if (figures != null) {
        Line line = line(row, figures);
        lines.add(line);
        rows.add(row.with(line.figures));
      } else {
        rows.add(mood == null ? row : row.with(mood(row.code(), mood)));
      }
    }
    return new ConditionReportView(
        report.head(), rows, report.withoutCourses(), total(report.total(), lines));
  }

  private MoodFigures mood(ReportGroupCode condition, MoodFigures mood) {
    List<MoodFigures> wider = widerMood.getOrDefault(condition, List.of());
    boolean followed =
        cells.isFine(requireNonNull(mood.followed()))
            && differsEnough(mood, wider, one -> requireNonNull(one.followed()));
    return mood.shown(
        differsEnough(mood, wider, one -> requireNonNull(one.eligible())),
        followed,
        followed
            && cells.isFine(assessed(mood))
            && differsEnough(mood, wider, Disclosure::assessed));
  }

  /** With a sheet while a response could begin. */
  private static int assessed(MoodFigures mood) {
    return requireNonNull(mood.duration().reached().total());
  }

  private boolean differsEnough(
      MoodFigures mood, List<MoodFigures> wider, ToIntFunction<MoodFigures> number) {
    return wider.stream()
        .allMatch(one -> cells.isFine(number.applyAsInt(one) - number.applyAsInt(mood)));
  }

  private Line line(ConditionRow row, ConditionFigures figures) {
    List<Siblings> beside = siblings.getOrDefault(row.code(), List.of());
    Counts counts = Counts.of(row);
    CountedRow counted = new CountedRow(counts, beside, cells);
    int percent = figures.response().percent();
    boolean baseline = counted.tells(Counts::eligible);
    boolean daySeven = counted.tells(Counts::daySeven);
    boolean relief = counted.tells(Counts::assessed);
    int heldFrom =
        AtRisk.DAYS.stream()
            .filter(day -> !beside.stream().allMatch(one -> one.tell(all -> all.known(day), cells)))
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    ToldFigures told =
        new ToldFigures(
            baseline,
            daySeven,
            relief,
            counted.tells(one -> one.relief(percent)),
            relief && tellsOwn(counts, beside),
            new ToldFigures.Sources(
                baseline ? sources(counts, beside, OfSource::eligible) : Set.of(),
                daySeven ? sources(counts, beside, OfSource::daySeven) : Set.of(),
                relief ? sources(counts, beside, OfSource::assessed) : Set.of()),
            day -> day < heldFrom);
    return new Line(counts, told, told.of(figures));
  }

  private boolean tellsOwn(Counts counts, List<Siblings> beside) {
    return cells.isFine(counts.own())
        && cells.isFine(counts.assessedCarriedOver())
        && beside.stream()
            .allMatch(
                one ->
                    one.hasNoneFew(Counts::own, cells)
                        && one.hasNoneFew(Counts::assessedCarriedOver, cells));
  }

  /** Beside a filter all or none: they are the cells of a table of which all sums are told. */
  private Set<BaselineSource> sources(
      Counts counts, List<Siblings> beside, ToIntFunction<OfSource> number) {
    List<BaselineSource> all = Arrays.asList(BaselineSource.values());
    if (!all.stream()
        .allMatch(
            source ->
                beside.stream()
                    .allMatch(
                        one -> one.hasNoneFew(n -> number.applyAsInt(n.of(source)), cells)))) {
      return Set.of();
    }
    List<Integer> parts = all.stream().map(source -> number.applyAsInt(counts.of(source))).toList();
    int whole = parts.stream().mapToInt(Integer::intValue).sum();
    return all.stream()
        .filter(source -> cells.tells(whole, parts, all.indexOf(source)))
        .collect(Collectors.toSet());
  }

  private @Nullable Total total(@Nullable Total total, List<Line> lines) {
    if (total == null) {
      return null;
    }
    Counts counts = Counts.of(total);
    int percent = total.figures().response().percent();
    boolean relief = tells(counts, lines, Counts::assessed, ToldFigures::relief);
    ToldFigures told =
        new ToldFigures(
            tells(counts, lines, Counts::eligible, ToldFigures::baseline),
            tells(counts, lines, Counts::daySeven, ToldFigures::daySeven),
            relief,
            tells(counts, lines, one -> one.relief(percent), ToldFigures::ended),
            lines.stream().allMatch(line -> line.counts.assessed() == 0 || line.told.own()),
            new ToldFigures.Sources(
                sources(lines, OfSource::eligible, ToldFigures.Sources::baseline),
                sources(lines, OfSource::daySeven, ToldFigures.Sources::daySeven),
                sources(lines, OfSource::assessed, ToldFigures.Sources::relief)),
            day -> tellsDay(total.figures().curve().at(day), lines));
    return new Total(total.patients(), total.courses(), told.of(total.figures()));
  }

  /**
   * The last line tells a figure if the rows that do not are together none or enough. With a filter
   * every row must: it would tell what is held back beside the others by that filter.
   */
  private boolean tells(
      Counts total, List<Line> lines, ToIntFunction<Counts> number, Predicate<ToldFigures> told) {
    int hidden = 0;
    int shown = 0;
    for (Line line : lines) {
      int n = number.applyAsInt(line.counts);
      if (told.test(line.told)) {
        shown += n;
      } else {
        hidden += n;
      }
    }
    return hidden == 0
        || (!isNarrowed && cells.isFine(hidden) && cells.isFine(number.applyAsInt(total) - shown));
  }

  /** The sources that every row tells which has any of their patients. */
  private static Set<BaselineSource> sources(
      List<Line> lines,
      ToIntFunction<OfSource> number,
      Function<ToldFigures.Sources, Set<BaselineSource>> told) {
    return Arrays.stream(BaselineSource.values())
        .filter(
            source ->
                lines.stream()
                    .allMatch(
                        line ->
                            number.applyAsInt(line.counts.of(source)) == 0
                                || told.apply(line.told.sources()).contains(source)))
        .collect(Collectors.toSet());
  }

  /**
   * @param total of all rows together
   */
  private boolean tellsDay(AtDay total, List<Line> lines) {
    if (total.known() == null || total.unsure() == null) {
      return true;
    }
    int known = 0;
    int unsure = 0;
    boolean everyRow = true;
    for (Line line : lines) {
      AtDay at = line.figures.curve().at(total.day());
      if (at.known() == null || at.unsure() == null) {
        everyRow = false;
      } else {
        known += at.known();
        unsure += at.unsure();
      }
    }
    return everyRow
        || (!isNarrowed
            && cells.isFine(total.known() - known)
            && cells.isFine(total.unsure() - unsure));
  }
}
