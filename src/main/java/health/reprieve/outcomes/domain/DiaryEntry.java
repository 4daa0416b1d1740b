package health.reprieve.outcomes.domain;

import health.reprieve.measures.domain.ScoreId;
import health.reprieve.measures.domain.SheetId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One local day of a diary. The pain itself is a score, a questionnaire in place of it a sheet;
 * beside it stand what is asked with it: compared with last time, sleep (0 very bad to 10 very
 * good) and doses of rescue medication (10 means 10 or more).
 */
@Entity
@Table(name = "diary_entry")
@IdClass(DiaryEntry.Key.class)
public class DiaryEntry {

  @Id
  @Column(name = "diary_id")
  private UUID diaryId;

  @Id @Column private LocalDate day;

  @Column(name = "asked_at")
  private @Nullable Instant askedAt;

  @Column(name = "undelivered_at")
  private @Nullable Instant undeliveredAt;

  @Column(name = "undelivered_why")
  @Enumerated(EnumType.STRING)
  private @Nullable Undelivered undeliveredWhy;

  @Column(name = "score_id")
  private @Nullable UUID scoreId;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column
  @Enumerated(EnumType.STRING)
  private @Nullable Compared compared;

  @Column(name = "sheet_id")
  private @Nullable UUID sheetId;

  @Column(name = "impression_id")
  private @Nullable UUID impressionId;

  @Column private @Nullable Integer sleep;

  @Column(name = "rescue_doses")
  private @Nullable Integer rescueDoses;

  @Column private @Nullable String passed;

  @Version private int version;

  protected DiaryEntry() {}

  public DiaryEntry(DiaryId diary, LocalDate day) {
    this.diaryId = diary.value();
    this.day = day;
  }

  /** One entry of a diary and a day. */
  public record Key(UUID diaryId, LocalDate day) implements Serializable {}

  public DiaryId diary() {
    return DiaryId.of(diaryId);
  }

  public LocalDate day() {
    return day;
  }

  /** When the question of this day was delivered; null where it was not. */
  public @Nullable Instant askedAt() {
    return askedAt;
  }

  /** Why the question of this day reached nobody; null where nothing says so. */
  public @Nullable Undelivered undelivered() {
    return undeliveredWhy;
  }

  /** When the answer that counts was given; null where there is none. */
  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  /** The question was delivered; the first time counts. */
  public void asked(Instant now) {
    if (askedAt == null) {
      askedAt = now;
      undeliveredAt = null;
      undeliveredWhy = null;
    }
  }

  /** The question reached nobody, unless it was delivered that day all the same. */
  public void missed(Undelivered why, Instant now) {
    if (askedAt == null) {
      undeliveredAt = now;
      undeliveredWhy = why;
    }
  }

  /** Whether the question of this day was delivered. */
  public boolean isAsked() {
    return askedAt != null;
  }

  public boolean answered() {
    return answeredAt != null;
  }

  public @Nullable ScoreId score() {
    return scoreId == null ? null : ScoreId.of(scoreId);
  }

  public void answer(ScoreId score, Instant now) {
    scoreId = score.value();
    answeredAt = now;
  }

  /** The score was set aside. */
  public void takeBackScore() {
    scoreId = null;
    takeBackPassing();
  }

  /** The questionnaire or the impression of change was set aside. */
  public void takeBack(SheetId aside) {
    sheetId = aside.value().equals(sheetId) ? null : sheetId;
    impressionId = aside.value().equals(impressionId) ? null : impressionId;
    takeBackPassing();
  }

  /** The day begins again. */
  private void takeBackPassing() {
    passed = null;
    if (scoreId == null && sheetId == null) {
      answeredAt = null;
    }
  }

  /** The questionnaire that was answered in place of pain. */
  public @Nullable SheetId sheet() {
    return sheetId == null ? null : SheetId.of(sheetId);
  }

  /** The first answer of the day counts as its time. */
  public void answer(SheetId sheet, Instant now) {
    sheetId = sheet.value();
    if (answeredAt == null) {
      answeredAt = now;
    }
  }

  /** The impression of change that was given. */
  public @Nullable SheetId impression() {
    return impressionId == null ? null : SheetId.of(impressionId);
  }

  public void impression(SheetId sheet) {
    impressionId = sheet.value();
  }

  public @Nullable Compared compared() {
    return compared;
  }

  public void compare(Compared answer) {
    compared = answer;
  }

  public @Nullable Integer sleep() {
    return sleep;
  }

  public void sleep(int answer) {
    sleep = answer;
  }

  public @Nullable Integer rescueDoses() {
    return rescueDoses;
  }

  public void rescueDoses(int answer) {
    rescueDoses = answer;
  }

  /** The patient answered or skipped a question: the link goes on behind it. */
  public void pass(String question) {
    passed = question;
  }

  /** The question that was answered or skipped last; null for none. */
  public @Nullable String passed() {
    return passed;
  }
}
