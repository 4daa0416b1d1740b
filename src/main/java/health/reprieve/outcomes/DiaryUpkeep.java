package health.reprieve.outcomes;

import health.reprieve.measures.domain.ScorePutAside;
import health.reprieve.measures.domain.SheetPutAside;
import health.reprieve.outcomes.domain.DiaryEntry;
import health.reprieve.outcomes.persistence.DiaryRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Keeps diaries as their scores and sheets now stand: a day whose answer was set aside has none, so
 * that the patient can answer it again and silence is counted over it.
 */
@Dependent
public class DiaryUpkeep {

  private final DiaryRepository diaries;

  @Inject
  DiaryUpkeep(DiaryRepository diaries) {
    this.diaries = diaries;
  }

  void score(@Observes ScorePutAside event) {
    diaries.answeredBy(event.score()).ifPresent(DiaryEntry::takeBackScore);
  }

  void sheet(@Observes SheetPutAside event) {
    diaries.answeredBy(event.sheet()).ifPresent(entry -> entry.takeBack(event.sheet()));
  }
}
