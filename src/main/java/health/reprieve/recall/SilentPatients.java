package health.reprieve.recall;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.SilentDiaries;
import health.reprieve.outcomes.SilentDiaryView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The worklist of patients whose diary fell silent, with the tries to reach them. */
@Retry
@Transactional
@ApplicationScoped
public class SilentPatients {

  private final SilentDiaries diaries;
  private final CallList calls;
  private final ClinicCalendar calendar;
  private final Clock clock;

  @Inject
  SilentPatients(SilentDiaries diaries, CallList calls, ClinicCalendar calendar, Clock clock) {
    this.diaries = diaries;
    this.calls = calls;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Who was asked three times or more in a row and did not answer, and whose last question could
   * not be delivered.
   *
   * @param putOffToo whether also those who are to be called again on a later day
   */
  public CallListView<SilentPatientView> all(boolean putOffToo) {
    Instant now = clock.instant();
    ZoneId zone = calendar.site().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    List<SilentDiaryView> silent = diaries.all();
    Map<PatientId, ContactStandView> contacts =
        calls.stands(silent.stream().map(one -> one.patient().id()).toList(), now);
    return calls
        .sorted(
            silent.stream()
                .map(
                    one ->
                        new SilentPatientView(
                            one, Objects.requireNonNull(contacts.get(one.patient().id()))))
                .toList(),
            SilentPatientView::contact,
            today,
            putOffToo)
        .as(one -> one, zone);
  }

  /** How many diaries run: those of which a next question is planned. */
  public int running() {
    return diaries.running();
  }
}
