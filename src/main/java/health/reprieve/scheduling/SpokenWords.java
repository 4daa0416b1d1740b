package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.notices.SpokenLanguage;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words about visits in the language of whoever reads them, by the clinic's clock. */
@Dependent
class SpokenWords {

  private final ClinicCalendar calendar;
  private final SpokenLanguage spoken;
  private final PatientRegister patients;

  @Inject
  SpokenWords(ClinicCalendar calendar, SpokenLanguage spoken, PatientRegister patients) {
    this.calendar = calendar;
    this.spoken = spoken;
    this.patients = patients;
  }

  VisitWords toAnybody() {
    return in(null);
  }

  VisitWords to(PatientView patient) {
    return in(patient.language());
  }

  VisitWords to(PatientId id) {
    return to(Objects.requireNonNull(patients.byIds(List.of(id)).get(id)));
  }

  private VisitWords in(@Nullable Locale own) {
    return new VisitWords(calendar.site(), spoken.to(own, VisitWords.FILE), spoken.phone());
  }
}
