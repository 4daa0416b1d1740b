package health.reprieve.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.Sex;
import health.reprieve.reporting.ConditionRow.State;
import health.reprieve.reporting.Courses.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * An attacker takes the page of everybody and those of all sexes, and adds and subtracts whatever
 * they tell of two conditions. What is known of a group of patients, such as how many of them had
 * relief or the sum of their falls, is the sum over the smallest groups of which nothing is known.
 * Sources and carry-over are held against each other on the page of everybody only: statistics.md
 * says so under what remains.
 */
class DisclosureLawsTest {

  private static final int SMALLEST = 5;
  private static final SmallCells CELLS = new SmallCells(SMALLEST);
  private static final List<ReportGroupView> GROUPS = List.of(Courses.CRPS, Courses.BACK);
  private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN);
  private static final List<BaselineSource> SOURCES =
      List.of(BaselineSource.DIARY_MEAN, BaselineSource.CLINIC_NOW);

  /** By condition, sex, source, carried over or not, and whether there is any answer. */
  private static final int ATOMS = GROUPS.size() * SEXES.size() * SOURCES.size() * 2 * 2;

  private static final int ANY = 0b11;
  private static final int ANY_SEX = 0b111;

  /** Some of the patients; each place is a set of values, as bits. */
  private record Some(int groups, int sexes, int sources, int carried, int answered) {

    private static boolean has(int values, int place) {
      return (values >> place & 1) == 1;
    }

    private boolean has(int atom) {
      int rest = atom / 2;
      return has(answered, atom % 2)
          && has(carried, rest % 2)
          && has(sources, rest / 2 % SOURCES.size())
          && has(sexes, rest / 2 / SOURCES.size() % SEXES.size())
          && has(groups, rest / 2 / SOURCES.size() / SEXES.size());
    }

    private double[] atoms() {
      return IntStream.range(0, ATOMS).mapToDouble(atom -> has(atom) ? 1 : 0).toArray();
    }

    private int size(List<Integer> sizes) {
      return IntStream.range(0, ATOMS).filter(this::has).map(sizes::get).sum();
    }

    private Some from(BaselineSource source) {
      return new Some(groups, sexes, 1 << SOURCES.indexOf(source), carried, answered);
    }

    private Some notCarriedOver() {
      return new Some(groups, sexes, sources, 0b01, answered);
    }

    private Some eligible() {
      return new Some(groups, sexes, sources, carried, ANY);
    }
  }

  /** What the pages tell of each kind of figure. */
  private record Known(Span relief, Span daySeven, Span baseline) {

    private static final int TOLD = 1;

    private static void add(Span span, @Nullable Object figure, Some some) {
      span.add(figure == null ? null : TOLD, some.atoms());
    }

    private void add(ConditionFigures figures, Some assessed) {
      for (ResponseFigure response : figures.responses()) {
        add(relief, response.relief().share(), assessed);
        add(relief, response.worstCase().share(), assessed);
        add(relief, response.bestCase().share(), assessed);
      }
      add(relief, figures.lasts().n(), assessed);
      add(relief, figures.curve().start(), assessed);
      add(relief, figures.curve().at(0).known(), assessed);
      add(relief, figures.sensitivity().twoPoints().share(), assessed);
      add(daySeven, figures.change().mean(), assessed);
      add(daySeven, figures.after().mean(), assessed);
      add(daySeven, figures.cumulative(), assessed);
      add(baseline, figures.baseline().mean(), assessed.eligible());
    }

    private void addParts(SensitivityFigures figures, Some assessed) {
      add(relief, figures.withoutCarryOver().share(), assessed.notCarriedOver());
      figures
          .bySource()
          .forEach(
              (source, one) -> {
                Some some = assessed.from(source);
                add(relief, one.relief().share(), some);
                add(daySeven, one.change().mean(), some);
                add(baseline, one.baseline().mean(), some.eligible());
              });
    }

    private static Known nothing() {
      return new Known(new Span(ATOMS), new Span(ATOMS), new Span(ATOMS));
    }
  }

  @Provide
  Arbitrary<List<Integer>> sizes() {
    return Arbitraries.of(3, 10, 30)
        .flatMap(
            empty ->
                Arbitraries.frequencyOf(
                        Tuple.of(empty, Arbitraries.just(0)),
                        Tuple.of(2, Arbitraries.integers().between(1, 4)),
                        Tuple.of(3, Arbitraries.integers().between(5, 9)))
                    .list()
                    .ofSize(ATOMS));
  }

  @Property(tries = 300)
  void pages_of_all_values_of_a_filter_never_give_a_figure_of_few_away(
      @ForAll("sizes") List<Integer> sizes) {
    Known known = known(courses(sizes));

    for (int groups = 1; groups <= ANY; groups++) {
      for (int sexes = 1; sexes <= ANY_SEX; sexes++) {
        Some some = new Some(groups, sexes, ANY, ANY, 0b10);
        assertNotTold(known.daySeven, some, sizes);
        assertNotTold(known.baseline, some.eligible(), sizes);
        assertNotTold(known.relief, some, sizes);
      }
    }
  }

  @Property(tries = 300)
  void a_page_never_gives_a_source_or_carry_over_of_few_away(@ForAll("sizes") List<Integer> sizes) {
    Known known = Known.nothing();
    ConditionReportView page = courses(sizes).told(ReportFilter.NONE, SMALLEST);
    tell(known, page, ANY_SEX);
    tellParts(known, page);

    for (int groups = 1; groups <= ANY; groups++) {
      for (int values = 1; values <= ANY; values++) {
        Some ofSources = new Some(groups, ANY_SEX, values, ANY, 0b10);
        assertNotTold(known.relief, ofSources, sizes);
        assertNotTold(known.daySeven, ofSources, sizes);
        assertNotTold(known.baseline, ofSources.eligible(), sizes);
        assertNotTold(known.relief, new Some(groups, ANY_SEX, ANY, values, 0b10), sizes);
      }
    }
  }

  private static void assertNotTold(Span known, Some some, List<Integer> sizes) {
    int size = some.size(sizes);
    if (!CELLS.isFine(size)) {
      assertThat(known.contains(some.atoms())).as("%d: %s in %s", size, some, sizes).isFalse();
    }
  }

  @Provide
  Arbitrary<List<Integer>> enough() {
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0)), Tuple.of(3, Arbitraries.integers().between(5, 9)))
        .list()
        .ofSize(ATOMS);
  }

  @Property(tries = 100)
  void where_nobody_is_few_every_figure_is_told(@ForAll("enough") List<Integer> sizes) {
    Courses courses = courses(sizes);
    for (ReportFilter filter : filters()) {
      ConditionReportView all = courses.shown(filter, SMALLEST);
      assertThat(courses.told(filter, SMALLEST)).usingRecursiveComparison().isEqualTo(all);
    }
  }

  private static List<ReportFilter> filters() {
    return Arrays.asList(ReportFilter.NONE, sex(Sex.FEMALE), sex(Sex.MALE), sex(Sex.UNKNOWN));
  }

  private static ReportFilter sex(Sex sex) {
    return new ReportFilter(null, null, null, null, sex);
  }

  private static Known known(Courses courses) {
    Known known = Known.nothing();
    tell(known, courses.told(ReportFilter.NONE, SMALLEST), ANY_SEX);
    for (Sex sex : SEXES) {
      tell(known, courses.told(sex(sex), SMALLEST), 1 << SEXES.indexOf(sex));
    }
    return known;
  }

  private static void tell(Known known, ConditionReportView report, int sexes) {
    for (Line line : lines(report)) {
      known.add(line.figures, new Some(line.groups, sexes, ANY, ANY, 0b10));
    }
  }

  private static void tellParts(Known known, ConditionReportView report) {
    for (Line line : lines(report)) {
      known.addParts(line.figures.sensitivity(), new Some(line.groups, ANY_SEX, ANY, ANY, 0b10));
    }
  }

  private record Line(int groups, ConditionFigures figures) {}

  /** The rows that are shown, and the last line. */
  private static List<Line> lines(ConditionReportView report) {
    List<Line> lines = new ArrayList<>();
    int shown = 0;
    for (ConditionRow row : report.rows()) {
      if (row.state() == State.SHOWN) {
        int group = row.name().equals(GROUPS.get(0).name()) ? 0b01 : 0b10;
        shown |= group;
        lines.add(new Line(group, requireNonNull(row.figures())));
      }
    }
    ConditionReportView.Total total = report.total();
    if (total != null) {
      lines.add(new Line(shown, total.figures()));
    }
    return lines;
  }

  private static Courses courses(List<Integer> sizes) {
    Courses courses = new Courses();
    int patient = 0;
    for (int atom = 0; atom < ATOMS; atom++) {
      int rest = atom / 2;
      courses
          .of(SEXES.get(rest / 2 / SOURCES.size() % SEXES.size()))
          .from(SOURCES.get(rest / 2 % SOURCES.size()));
      ReportGroupView group = GROUPS.get(rest / 2 / SOURCES.size() / SEXES.size());
      Answer[] answers =
          atom % 2 == 1 ? new Answer[] {new Answer(1, 5), new Answer(7, 5)} : new Answer[0];
      for (int i = 0; i < sizes.get(atom); i++) {
        courses.add(group, patient++, 10, answers);
        if (rest % 2 == 1) {
          courses.carriedOver();
        }
      }
    }
    return courses;
  }
}
