package health.reprieve.reporting.persistence;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.SiteId;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.CancelledBy;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the operations report counts, grouped by the database: one query for each kind. */
@Dependent
public class OperationsReading {

  private static final String VISITS = SqlFile.report("operations_visits");
  private static final String TIMINGS = SqlFile.report("operations_phases");
  private static final String CLAIMS = SqlFile.report("operations_claims");
  private static final String WAITS = SqlFile.report("operations_waits");
  private static final String OVERRIDES = SqlFile.report("operations_overrides");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss' '");

  @PersistenceContext private EntityManager entities;

  /**
   * Equal appointments.
   *
   * @param week in which they were to start, from 0
   * @param late whether they were cancelled late
   * @param firstSession whether they are the first of their courses
   * @param leadDays days of 24 hours from booking to start, one decimal
   * @param count how many
   */
  public record Visits(
      int week,
      AppointmentStatus status,
      @Nullable CancelledBy cancelledBy,
      boolean late,
      boolean firstSession,
      BigDecimal leadDays,
      int count) {}

  /**
   * Visits of a protocol with equal minutes.
   *
   * @param what such as {@code INFUSION}
   * @param week in which they were to start, from 0
   * @param planned minutes; 0 where there is no plan
   * @param actual minutes, negative for too early
   * @param count how many
   */
  public record Timings(
      String what, int week, String protocol, int planned, int actual, int count) {}

  /**
   * Quarter hours in a row that one appointment holds in a chair.
   *
   * @param first start of the first of them
   * @param attended whether the patient came
   */
  public record Stretch(ChairId chair, Instant first, int quarters, boolean attended) {}

  /**
   * Entries that left the wait list after they waited equally long.
   *
   * @param status BOOKED or REMOVED
   * @param days of 24 hours, one decimal
   */
  public record Waits(String status, BigDecimal days, int count) {}

  /**
   * Overrides of the same rules.
   *
   * @param codes of the rules that were set aside together
   */
  public record Overrides(List<String> codes, int count) {}

  /**
   * Appointments that were to start in these weeks, one after the other without a gap.
   *
   * @param weeks at least one
   */
  public List<Visits> visits(List<TimeRange> weeks) {
    return rows(
        weekly(VISITS, weeks),
        row ->
            new Visits(
                number(row[0]),
                AppointmentStatus.valueOf(text(row[1])),
                row[2] == null ? null : CancelledBy.valueOf(text(row[2])),
                number(row[3]) == 1,
                number(row[4]) == 1,
                (BigDecimal) required(row[5]),
                number(row[6])));
  }

  /** Planned and actual minutes of the same appointments, as far as the patients came. */
  public List<Timings> timings(List<TimeRange> weeks) {
    return rows(
        weekly(TIMINGS, weeks),
        row ->
            new Timings(
                text(row[0]),
                number(row[1]),
                text(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5])));
  }

  /** What appointments that start in the period hold. */
  public List<Stretch> claims(SiteId site, TimeRange period) {
    return rows(
        entities
            .createNativeQuery(CLAIMS)
            .setParameter(1, UuidConverter.toBytes(site.value()))
            .setParameter(2, InstantConverter.toNative(period.start()))
            .setParameter(3, InstantConverter.toNative(period.end())),
        row ->
            new Stretch(
                ChairId.of(UuidConverter.fromBytes((byte[]) required(row[0]))),
                Objects.requireNonNull(InstantConverter.fromNative(row[1])),
                number(row[2]),
                number(row[3]) == 1));
  }

  /** Those who stopped waiting in the period. */
  public List<Waits> waits(TimeRange period) {
    return rows(
        entities
            .createNativeQuery(WAITS)
            .setParameter(1, InstantConverter.toNative(period.start()))
            .setParameter(2, InstantConverter.toNative(period.end())),
        row -> new Waits(text(row[0]), (BigDecimal) required(row[1]), number(row[2])));
  }

  /** Overrides of visits that were to start in the period when the rules were set aside. */
  public List<Overrides> overrides(TimeRange period) {
    return rows(
        entities
            .createNativeQuery(OVERRIDES)
            .setParameter(1, InstantConverter.toNative(period.start()))
            .setParameter(2, InstantConverter.toNative(period.end())),
        row -> new Overrides(List.of(text(row[0]).split(" ")), number(row[1])));
  }

  private Query weekly(String sql, List<TimeRange> weeks) {
    Instant end = weeks.get(weeks.size() - 1).end();
    String bounds =
        Stream.concat(weeks.stream().map(TimeRange::start), Stream.of(end))
            .map(instant -> SECONDS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)))
            .collect(Collectors.joining());
    return entities
        .createNativeQuery(sql)
        .setParameter(1, bounds)
        .setParameter(2, weeks.size())
        .setParameter(3, InstantConverter.toNative(weeks.get(0).start()))
        .setParameter(4, InstantConverter.toNative(end));
  }

  private static <T> List<T> rows(Query query, Function<@Nullable Object[], T> reading) {
    @SuppressWarnings("unchecked")
    List<@Nullable Object[]> rows = QueryLimit.on(query).getResultList();
    return rows.stream().map(reading).toList();
  }

  private static int number(@Nullable Object column) {
    return ((Number) required(column)).intValue();
  }

  private static String text(@Nullable Object column) {
    return (String) required(column);
  }

  private static Object required(@Nullable Object column) {
    return Objects.requireNonNull(column);
  }
}
