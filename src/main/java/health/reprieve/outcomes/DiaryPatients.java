package health.reprieve.outcomes;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.notices.SpokenLanguage;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By which clock and in which language a patient keeps the diary: their own where one is
 * registered, else the clinic's. The day of an answer is one of that clock.
 */
@Dependent
class DiaryPatients {

  private final PatientRegister patients;
  private final ClinicCalendar calendar;
  private final SpokenLanguage spoken;

  @Inject
  DiaryPatients(PatientRegister patients, ClinicCalendar calendar, SpokenLanguage spoken) {
    this.patients = patients;
    this.calendar = calendar;
    this.spoken = spoken;
  }

  PatientView get(PatientId id) {
    return Objects.requireNonNull(patients.byIds(List.of(id)).get(id));
  }

  ZoneId zone(PatientId id) {
    return zone(get(id));
  }

  ZoneId zone(PatientView patient) {
    return Objects.requireNonNullElseGet(patient.zone(), () -> calendar.site().zone());
  }

  DiaryWords words(PatientView patient) {
    return words(calendar.site(), zone(patient), patient.language());
  }

  DiaryWords wordsToAnybody() {
    SiteView site = calendar.site();
    return words(site, site.zone(), null);
  }

  private DiaryWords words(SiteView site, ZoneId zone, @Nullable Locale own) {
    return new DiaryWords(site, zone, spoken.to(own, DiaryWords.FILE), spoken.phone());
  }
}
