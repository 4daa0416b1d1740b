package health.reprieve.reporting.persistence;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.treatment.domain.ProtocolId;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;

/** Fills the places of a query about admitted courses, one after another. */
final class AdmissionPlaces {

  /** Connector/J's sign for rows that are read as they come instead of all at first. */
  private static final int ROW_BY_ROW = Integer.MIN_VALUE;

  private final PreparedStatement select;
  private int place = 1;

  AdmissionPlaces(PreparedStatement select) {
    this.select = select;
  }

  /** For a query of a row for each course, of which there may be a million. */
  static AdmissionPlaces rowByRow(PreparedStatement select) throws SQLException {
    select.setFetchSize(ROW_BY_ROW);
    return new AdmissionPlaces(select);
  }

  void choice(boolean value) throws SQLException {
    select.setBoolean(place++, value);
  }

  void moment(Instant value) throws SQLException {
    select.setObject(place++, utc(value));
  }

  void text(String value) throws SQLException {
    select.setString(place++, value);
  }

  void number(int value) throws SQLException {
    select.setInt(place++, value);
  }

  void decimal(BigDecimal value) throws SQLException {
    select.setBigDecimal(place++, value);
  }

  /** Round, start and end. */
  void period(Admission admission) throws SQLException {
    select.setInt(place++, admission.round());
    select.setObject(place++, utc(admission.period().start()));
    select.setObject(place++, utc(admission.period().end()));
  }

  /** Codes with commas between. */
  void conditions(Collection<ReportGroupCode> conditions) throws SQLException {
    select.setString(
        place++, conditions.stream().map(ReportGroupCode::value).collect(Collectors.joining(",")));
  }

  /** Protocol, dose, number of the course, age and sex, as sql/report/part/narrowed.sql asks. */
  void narrowed(Admission admission) throws SQLException {
    ProtocolId protocol = admission.protocol();
    byte[] protocolId = protocol == null ? null : UuidConverter.toBytes(protocol.value());
    String sex = admission.sex() == null ? null : admission.sex().name();
    select.setBytes(place++, protocolId);
    select.setBytes(place++, protocolId);
    select.setBigDecimal(place++, admission.doseFrom());
    select.setBigDecimal(place++, admission.doseFrom());
    select.setBigDecimal(place++, admission.doseBelow());
    select.setInt(place++, admission.numbers().least());
    select.setInt(place++, admission.numbers().most());
    select.setInt(place++, admission.ages().least());
    select.setInt(place++, admission.ages().most());
    select.setString(place++, sex);
    select.setString(place++, sex);
  }

  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
