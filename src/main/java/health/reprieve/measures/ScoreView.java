package health.reprieve.measures;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.measures.domain.Source;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A score as lists and forms show it.
 *
 * @param recordedBy display name
 * @param corrections what stood before, oldest first
 * @param aside null while it counts
 * @param version to be given back with a correction, or as it is set aside
 */
public record ScoreView(
    ScoreId id,
    PatientId patient,
    ReportGroupCode reportGroup,
    Item item,
    PainScore score,
    Moment moment,
    Instant speaksFor,
    @Nullable UUID visit,
    Source source,
    Instant recordedAt,
    String recordedBy,
    List<CorrectionView> corrections,
    @Nullable AsideView aside,
    int version) {

  /** Whether it counts. */
  public boolean stands() {
    return aside == null;
  }

  /**
   * Whether it was written down only after the moment before the infusion that it speaks for. The
   * patient then told from memory, and may have been under ketamine already.
   */
  public boolean enteredLate() {
    return moment == Moment.BEFORE && source == Source.STAFF && recordedAt.isAfter(speaksFor);
  }

  /**
   * What stood before a correction.
   *
   * @param correctedBy display name
   */
  public record CorrectionView(
      PainScore oldScore,
      PainScore newScore,
      String reason,
      Instant correctedAt,
      String correctedBy) {}

  /**
   * That it counts no more.
   *
   * @param by display name
   */
  public record AsideView(String because, Instant at, String by) {}
}
