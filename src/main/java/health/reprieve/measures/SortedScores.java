package health.reprieve.measures;

import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.measures.persistence.ScoreBatches;
import health.reprieve.patients.domain.PatientId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Many scores, sorted into new ones, repeats and clashes; rows are counted from 0. What was set
 * aside does not come back by the same row: it is a repeat.
 */
record SortedScores(List<NewScore> fresh, List<Integer> repeats, List<Integer> clashes) {

  static SortedScores of(Collection<NewScore> wanted, ScoreBatches.Known before) {
    Map<NewScore.Key, PainScore> known = new HashMap<>(before.standing());
    SortedScores sorted = new SortedScores(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int row = 0;
    for (NewScore score : wanted) {
      PainScore there =
          before.isAside(score) ? score.score() : known.putIfAbsent(score.key(), score.score());
      if (there == null) {
        sorted.fresh.add(score);
      } else if (there.equals(score.score())) {
        sorted.repeats.add(row);
      } else {
        sorted.clashes.add(row);
      }
      row++;
    }
    return sorted;
  }

  /** How many new scores each patient gets. */
  Map<PatientId, Long> perPatient() {
    return fresh.stream().collect(Collectors.groupingBy(NewScore::patient, Collectors.counting()));
  }

  ScoreBatch told() {
    return new ScoreBatch(fresh.size(), List.copyOf(repeats), List.copyOf(clashes));
  }
}
