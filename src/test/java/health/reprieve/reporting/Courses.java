package health.reprieve.reporting;

import static java.util.Objects.requireNonNull;

import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.CourseTraits;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.DaySevenChange;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.ReliefDefinition;
import health.reprieve.outcomes.domain.ReliefDiary;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefEntry;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefRules;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.outcomes.domain.ReliefThreshold;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.patients.domain.Sex;
import health.reprieve.reporting.persistence.CountedLine;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assessed courses for tests of the figures: patients by number, diaries by day and score. */
public final class Courses {

  public static final ReportGroupView CRPS = group("CRPS", Endpoint.NRS, 1);
  public static final ReportGroupView MIGRAINE = group("MIGRAINE", Endpoint.NRS, 2);
  public static final ReportGroupView BACK = group("BACK", Endpoint.NRS, 3);
  static final ReportGroupView MOOD = group("MOOD", Endpoint.PHQ9, 4);

  private static final ProtocolId PROTOCOL = ProtocolId.of(new UUID(3, 1));
  private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

  private final List<CourseOutcomeView> courses = new ArrayList<>();
  private final Set<CourseId> running = new HashSet<>();
  private Sex sex = Sex.FEMALE;
  private BaselineSource source = BaselineSource.CLINIC_AVERAGE;

  /** One answer of a diary. */
  public record Answer(int day, int score) {}

  /** Those added from now on are of patients of this sex. */
  Courses of(Sex next) {
    sex = next;
    return this;
  }

  /** Those added from now on have a baseline of this source. */
  Courses from(BaselineSource next) {
    source = next;
    return this;
  }

  /** A course without a next infusion. */
  public Courses add(ReportGroupView group, int patient, int baseline, Answer... answers) {
    return add(group, patient, baseline, null, answers);
  }

  /**
   * Courses begin in the order in which they are added.
   *
   * @param baseline 0 where nothing was asked
   */
  public Courses add(
      ReportGroupView group,
      int patient,
      int baseline,
      @Nullable Integer nextInfusionDay,
      Answer... answers) {
    @Nullable Baseline pain = baseline == 0 ? null : new Baseline(10 * baseline, source, 1);
    ReliefDiary diary =
        new ReliefDiary(
            Arrays.stream(answers)
                .map(one -> new ReliefEntry(Duration.ofDays(one.day), one.score))
                .toList(),
            nextInfusionDay == null ? null : Duration.ofDays(nextInfusionDay));
    courses.add(
        new CourseOutcomeView(
            CourseId.of(new UUID(1, courses.size())),
            PatientId.of(new UUID(2, patient)),
            group.code(),
            START.plus(Duration.ofDays(courses.size())),
            START.plus(Duration.ofDays(courses.size())).plus(Duration.ofHours(1)),
            pain,
            relief(pain, diary),
            ReliefRules.assess(
                ReliefDefinition.usual(1, START, ReliefThreshold.Points.TWO), pain, diary),
            pain == null ? null : DaySevenChange.of(pain, diary).orElse(null),
            diary.nextInfusion(),
            new CourseTraits(PROTOCOL, 1, new BigDecimal("0.5"), 50 + patient % 20, sex),
            false,
            null));
    return this;
  }

  /** The course added last began while relief of the one before still held. */
  Courses carriedOver() {
    CourseOutcomeView last = courses.remove(courses.size() - 1);
    courses.add(
        new CourseOutcomeView(
            last.course(),
            last.patient(),
            last.reportGroup(),
            last.began(),
            last.ended(),
            last.baseline(),
            last.relief(),
            last.twoPoints(),
            last.daySeven(),
            last.nextInfusion(),
            last.traits(),
            true,
            last.mood()));
    return this;
  }

  /** The course added last is not over. */
  Courses notYetDue() {
    running.add(courses.get(courses.size() - 1).course());
    return this;
  }

  private static SortedMap<Integer, ReliefEpisode> relief(
      @Nullable Baseline baseline, ReliefDiary diary) {
    SortedMap<Integer, ReliefEpisode> relief = new TreeMap<>();
    for (int percent : List.of(30, 50)) {
      ReliefDefinition rules =
          ReliefDefinition.usual(1, START, new ReliefThreshold.Percent(percent));
      relief.put(percent, ReliefRules.assess(rules, baseline, diary));
    }
    return relief;
  }

  /** What may leave the house. */
  public ConditionReportView released(int smallestCell) {
    return released(ReportFilter.NONE, smallestCell);
  }

  /** What may leave the house of those that a filter admits. */
  ConditionReportView released(ReportFilter filter, int smallestCell) {
    ConditionReportView shown = shown(filter, smallestCell);
    return new Release(shown.head(), siblings(filter)).of(shown);
  }

  /** What a page tells of those that a filter admits. */
  ConditionReportView told(ReportFilter filter, int smallestCell) {
    ConditionReportView shown = shown(filter, smallestCell);
    return new Disclosure(shown.head(), siblings(filter), Map.of()).of(shown);
  }

  /** What a page shows, before anything is held back that would tell of others. */
  public ConditionReportView shown(int smallestCell) {
    return shown(ReportFilter.NONE, smallestCell);
  }

  ConditionReportView shown(ReportFilter filter, int smallestCell) {
    ConditionTable table = table(filter, smallestCell);
    List<ConditionRow> rows = table.rows();
    ReportHead head =
        new ReportHead(
            "Harbour Lane Clinic",
            ZoneOffset.UTC,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            START,
            "Dr Vale-Sample",
            definition(smallestCell),
            filter,
            List.of(),
            smallestCell,
            List.of());
    return new ConditionReportView(head, rows, table.withoutCourses(), total(filter, table));
  }

  private static ReliefDefinitionView definition(int smallestCell) {
    ReliefTerms terms =
        new ReliefTerms(30, 2, 168, new BigDecimal("4.0"), smallestCell, 11, MoodTerms.USUAL);
    return new ReliefDefinitionView(1, terms, START, "Dr Vale-Sample");
  }

  /** The figures of the condition with the most patients. */
  public ConditionFigures figures(int smallestCell) {
    return requireNonNull(table(smallestCell).rows().get(0).figures());
  }

  ConditionTable table(int smallestCell) {
    return table(ReportFilter.NONE, smallestCell);
  }

  /** The table of those courses that the filter admits, counted as the database counts them. */
  ConditionTable table(ReportFilter filter, int smallestCell) {
    Map<ReportGroupCode, CountedLine> lines = new HashMap<>();
    byCondition(filter).forEach((code, some) -> lines.put(code, counted(some)));
    return new ConditionTable(
        List.of(CRPS, MIGRAINE, BACK, MOOD),
        lines,
        30,
        smallestCell,
        siblings(filter),
        ReliefBands::of);
  }

  private Map<ReportGroupCode, List<CourseOutcomeView>> byCondition(ReportFilter filter) {
    return courses.stream()
        .filter(filter::admits)
        .collect(Collectors.groupingBy(CourseOutcomeView::reportGroup));
  }

  /** The last line of a table without a filter. */
  ConditionReportView.@Nullable Total total(ConditionTable table) {
    return total(ReportFilter.NONE, table);
  }

  private ConditionReportView.@Nullable Total total(ReportFilter filter, ConditionTable table) {
    return table.total(
        table.rows(),
        shown ->
            counted(
                courses.stream()
                    .filter(filter::admits)
                    .filter(one -> shown.contains(one.reportGroup()))
                    .toList()));
  }

  /** What a narrowed report could be compared with. */
  private Map<ReportGroupCode, List<Siblings>> siblings(ReportFilter filter) {
    Map<ReportGroupCode, List<Siblings>> all = new HashMap<>();
    for (Narrowing narrowing : filter.narrowings()) {
      byCondition(filter.without(narrowing))
          .forEach(
              (code, whole) -> {
                SortedMap<String, Counts> values = new TreeMap<>();
                whole.stream()
                    .filter(one -> narrowing.asked(asFilter(one.traits())) != null)
                    .collect(
                        Collectors.groupingBy(
                            one -> requireNonNull(narrowing.asked(asFilter(one.traits())))))
                    .forEach((value, some) -> values.put(value, counts(some)));
                int asked = List.copyOf(values.keySet()).indexOf(narrowing.asked(filter));
                if (asked >= 0) {
                  all.computeIfAbsent(code, one -> new ArrayList<>())
                      .add(new Siblings(counts(whole), List.copyOf(values.values()), asked));
                }
              });
    }
    return all;
  }

  /** The narrowest filter that admits a course. */
  static ReportFilter asFilter(CourseTraits traits) {
    return new ReportFilter(
        traits.protocol(),
        first(DoseBand.values(), band -> band.holds(traits.mgPerKg())),
        first(CourseNumber.values(), number -> number.holds(traits.number())),
        first(AgeBand.values(), band -> band.holds(traits.age())),
        traits.sex());
  }

  private static <T> @Nullable T first(T[] values, Predicate<T> holds) {
    return Arrays.stream(values).filter(holds).findFirst().orElse(null);
  }

  private Counts counts(List<CourseOutcomeView> some) {
    return Counts.of(counted(some), 30);
  }

  private CountedLine counted(List<CourseOutcomeView> some) {
    CountedLine line =
        new CountedLine(
            some.size(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    Set<PatientId> seen = new HashSet<>();
    some.stream().filter(course -> seen.add(course.patient())).forEach(one -> count(one, line));
    return line;
  }

  private void count(CourseOutcomeView course, CountedLine line) {
    Baseline baseline = course.baseline();
    DaySevenChange daySeven = course.daySeven();
    ReliefEpisode own = requireNonNull(course.relief().get(30));
    line.patients()
        .merge(
            new CountedLine.Like(
                baseline == null ? null : baseline.tenths(),
                baseline == null ? null : baseline.source(),
                course.carriedOver(),
                daySeven == null ? null : daySeven.entry().score(),
                own.status(),
                own.status(),
                requireNonNull(course.relief().get(50)).status(),
                course.twoPoints().status(),
                !running.contains(course.course())),
            1,
            Integer::sum);
    EventInterval onset = own.onset();
    ReliefDuration duration = own.duration();
    if (onset == null || duration == null || running.contains(course.course())) {
      return;
    }
    line.onsets().merge(onset.inHours(), 1L, Long::sum);
    line.losses().merge(duration, 1L, Long::sum);
    Duration next = course.nextInfusion();
    EventInterval atLast =
        duration.end() == ReliefEnd.NEXT_INFUSION
            ? new EventInterval(duration.lost().after(), next)
            : duration.lost();
    line.lossesIfTreatmentIsLoss().merge(atLast.inHours(), 1L, Long::sum);
  }

  private static ReportGroupView group(String code, Endpoint endpoint, int position) {
    return new ReportGroupView(
        ReportGroupCode.of(code), code, endpoint, position, true, List.of(), 0);
  }
}
