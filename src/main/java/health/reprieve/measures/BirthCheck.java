package health.reprieve.measures;

import static java.util.stream.Collectors.toSet;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.BeforeBirth;
import health.reprieve.patients.domain.PatientId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;

/** Compares the moment of what is recorded of a patient with their date of birth. */
@Dependent
public class BirthCheck {

  private final PatientRegister patients;
  private final ClinicCalendar calendar;

  @Inject
  BirthCheck(PatientRegister patients, ClinicCalendar calendar) {
    this.patients = patients;
    this.calendar = calendar;
  }

  /**
   * @param at taken on its local day
   * @throws BeforeBirth if the patient was not born then
   * @throws health.reprieve.platform.problem.NotFound if there is no such patient
   */
  public void refuseBefore(PatientId patient, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, calendar.site().zone());
    BeforeBirth.refuseUnlessBorn(patients.dateOfBirth(patient), day);
  }

  /** The same for each of these; patients whom nobody knows are left out. */
  void refuseAny(Collection<NewScore> scores) {
    ZoneId zone = calendar.site().zone();
    Map<PatientId, PatientView> known =
        patients.byIds(scores.stream().map(NewScore::patient).collect(toSet()));
    for (NewScore score : scores) {
      PatientView patient = known.get(score.patient());
      if (patient != null) {
        BeforeBirth.refuseUnlessBorn(
            patient.dateOfBirth(), LocalDate.ofInstant(score.speaksFor(), zone));
      }
    }
  }
}
