package health.reprieve.recall;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.recall.domain.NewContactTry;
import health.reprieve.recall.persistence.ContactTryRepository;
import health.reprieve.scheduling.domain.WallWords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the lists of patients to be called have in common: who rests until a later day. */
@Dependent
class CallList {

  private final ContactTryRepository tries;

  @Inject
  CallList(ContactTryRepository tries) {
    this.tries = tries;
  }

  /** The rows to show, those put off after the others, and how many are put off. */
  record Sorted<R>(List<R> shown, int putOff, boolean all, LocalDate today) {

    <T> CallListView<T> as(Function<R, T> view, ZoneId zone) {
      return new CallListView<>(
          shown.stream().map(view).toList(), putOff, all, today, new WallWords(zone));
    }
  }

  /** What was tried with each of them; everybody has an answer. */
  Map<PatientId, ContactStandView> stands(Collection<PatientId> patients, Instant now) {
    Instant since = now.minus(Duration.ofDays(NewContactTry.MOST_DAYS_AGO));
    Map<PatientId, List<ContactTryView>> made =
        tries.of(patients, since).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.patient(),
                    Collectors.mapping(ContactTryView::of, Collectors.toList())));
    return patients.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                patient -> new ContactStandView(made.getOrDefault(patient, List.of()))));
  }

  <R> Sorted<R> sorted(
      List<R> rows, Function<R, ContactStandView> contact, LocalDate today, boolean all) {
    List<R> shown = new ArrayList<>(rows.stream().filter(r -> !off(r, contact, today)).toList());
    int putOff = rows.size() - shown.size();
    if (all) {
      rows.stream().filter(row -> off(row, contact, today)).forEach(shown::add);
    }
    return new Sorted<>(shown, putOff, all, today);
  }

  private static <R> boolean off(R row, Function<R, ContactStandView> contact, LocalDate today) {
    return contact.apply(row).isPutOff(today);
  }
}
