package health.reprieve.outcomes;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.notices.NoticeDue;
import health.reprieve.notices.Outbox;
import health.reprieve.notices.SignedLinks;
import health.reprieve.notices.domain.LinkPurpose;
import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.DiaryEntry;
import health.reprieve.outcomes.domain.DiaryId;
import health.reprieve.outcomes.persistence.DiaryRepository;
import health.reprieve.patients.PatientView;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Writes the question of the day, with the link that opens the diary. */
@Dependent
public class DiaryLetters {

  /** A link opens the diary for so long; then it offers a fresh one. */
  private static final Duration GOOD = Duration.ofDays(3);

  private final DiaryRepository diaries;
  private final DiaryPatients patients;
  private final ExpectedLosses expected;
  private final SignedLinks links;
  private final Outbox outbox;
  private final AuditTrail audit;

  @Inject
  DiaryLetters(
      DiaryRepository diaries,
      DiaryPatients patients,
      ExpectedLosses expected,
      SignedLinks links,
      Outbox outbox,
      AuditTrail audit) {
    this.diaries = diaries;
    this.patients = patients;
    this.expected = expected;
    this.links = links;
    this.outbox = outbox;
    this.audit = audit;
  }

  void write(@Observes NoticeDue due) {
    boolean asks = due.kind().equals(FollowUpCalendar.DIARY);
    if (asks) {
      outbox.overtake(due.kind(), due.subject(), "a later question took its place");
    }
    if (asks || due.kind().equals(FollowUpCalendar.LINK)) {
      diaries
          .find(DiaryId.of(due.subject().id()))
          .ifPresentOrElse(
              diary -> write(due, diary, asks), () -> due.nothingToSay("there is no such diary"));
    }
  }

  private void write(NoticeDue due, Diary diary, boolean asks) {
    PatientView patient = patients.get(diary.patient());
    LocalDate today = due.now().atZone(patients.zone(patient)).toLocalDate();
    Optional<DiaryEntry> entry =
        asks && !due.again() ? diaries.find(diary.id(), today) : Optional.empty();
    if (asks && diary.stopped()) {
      due.nothingToSay("the patient stopped the questions");
    } else if (entry.filter(DiaryEntry::answered).isPresent()) {
      due.nothingToSay("the patient has answered today");
    } else if (entry.filter(DiaryEntry::isAsked).isPresent()) {
      due.nothingToSay("the patient was asked today already");
    } else {
      expected.tell(diary, today);
      ask(due, diary, patient, dayOf(due, today), asks);
    }
  }

  /** A question that is tried again the day after stays the question of its day. */
  private static LocalDate dayOf(NoticeDue due, LocalDate today) {
    String tried = due.tried();
    return tried == null ? today : LocalDate.parse(tried);
  }

  private void ask(NoticeDue due, Diary diary, PatientView patient, LocalDate day, boolean asks) {
    Optional<String> link =
        links.address(LinkPurpose.DIARY, diary.id().value(), due.now().plus(GOOD));
    if (link.isEmpty()) {
      due.notSetUp("REPRIEVE_PUBLIC_URL does not say where the diary is");
      return;
    }
    due.reach(patient.email(), patient.phone())
        .ifPresent(
            way -> {
              due.say(
                  patients.words(patient).message(way, link.get(), DiaryWords.Letter.of(diary)),
                  day.toString());
              if (asks) {
                diaries.entry(diary.id(), day);
              }
              audit.ofPatient(
                  Act.EXPORTED,
                  "question of the diary by " + way.words(),
                  diary.patient().value(),
                  DiaryDoor.reference(diary));
            });
  }
}
