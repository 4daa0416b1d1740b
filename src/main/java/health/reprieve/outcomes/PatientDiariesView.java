package health.reprieve.outcomes;

import health.reprieve.patients.PatientView;
import java.util.List;

/**
 * All diaries of a patient as the clinic reads them.
 *
 * @param diaries by condition in the clinic's order, the latest course first
 */
public record PatientDiariesView(PatientView patient, List<CourseDiaryView> diaries) {}
