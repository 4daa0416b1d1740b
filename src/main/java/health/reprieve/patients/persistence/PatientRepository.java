package health.reprieve.patients.persistence;

import health.reprieve.patients.domain.Patient;
import health.reprieve.patients.domain.PatientDetails;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.RecordNumber;
import health.reprieve.patients.domain.RecordNumberTaken;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Patients by id, by record number and by the words they are found by. */
@Dependent
public class PatientRepository {

  /** Values in one {@code in (…)}; longer lists are asked for in turn. */
  private static final int AT_ONCE = 1000;

  /** Words compared with what was typed; more would take long, and help few. */
  private static final int MOST_WORDS = 20_000;

  /** Looked at for somebody who is being registered. */
  private static final int MOST_ALIKE = 500;

  @PersistenceContext private EntityManager entities;

  /**
   * @throws RecordNumberTaken if another patient has the record number
   */
  public void add(Patient patient) {
    entities.persist(patient);
    flush();
  }

  /**
   * Sends pending changes now, so that a view made afterwards carries the new version.
   *
   * @throws RecordNumberTaken if another patient has the record number
   */
  public void flush() {
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "patient_record_number")) {
        throw new RecordNumberTaken();
      }
      throw refused;
    }
  }

  /**
   * @throws NotFound if there is no patient with this id
   */
  public Patient get(PatientId id) {
    return find(id).orElseThrow(() -> new NotFound("patient"));
  }

  public Optional<Patient> find(PatientId id) {
    return Optional.ofNullable(entities.find(Patient.class, id.value()));
  }

  public List<Patient> byIds(Collection<PatientId> ids) {
    List<UUID> values = ids.stream().map(PatientId::value).distinct().toList();
    List<Patient> found = new ArrayList<>();
    for (List<UUID> some : portions(values)) {
      found.addAll(
          QueryLimit.on(
                  entities.createQuery("select p from Patient p where p.id in :ids", Patient.class))
              .setParameter("ids", some)
              .getResultList());
    }
    return found;
  }

  public List<Patient> byRecordNumbers(Collection<RecordNumber> numbers) {
    List<String> values = numbers.stream().map(RecordNumber::value).distinct().toList();
    List<Patient> found = new ArrayList<>();
    for (List<String> some : portions(values)) {
      found.addAll(
          entities
              .createQuery(
                  "select p from Patient p where p.recordNumber in :numbers", Patient.class)
              .setParameter("numbers", some)
              .getResultList());
    }
    return found;
  }

  /** The patients registered last, newest first. */
  public List<Patient> latest(int limit) {
    return entities
        .createQuery("select p from Patient p order by p.createdAt desc, p.id", Patient.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Patients of whom each given beginning begins a word, by name. Native, because every beginning
   * must be answered from the word index.
   *
   * @param beginnings folded, letters and digits only
   */
  @SuppressWarnings("unchecked")
  public List<Patient> found(List<String> beginnings, int limit) {
    String each = "p.id in (select w.patient_id from patient_search_word w where w.word like ?)";
    Query query =
        entities.createNativeQuery(
            "select p.* from patient p where "
                + String.join(" and ", Collections.nCopies(beginnings.size(), each))
                + " order by coalesce(p.family_name, p.given_name), p.given_name, p.record_number",
            Patient.class);
    for (int i = 0; i < beginnings.size(); i++) {
      query.setParameter(i + 1, beginnings.get(i) + "%");
    }
    return query.setMaxResults(limit).getResultList();
  }

  /** Patients with the same date of birth, e-mail address or phone number, the latest first. */
  @SuppressWarnings("unchecked")
  public List<Patient> perhaps(PatientDetails details) {
    return entities
        .createNativeQuery(
            "select p.* from patient p where p.date_of_birth = ?1 or p.email = ?2"
                + " or p.phone_digits = ?3 order by p.created_at desc",
            Patient.class)
        .setParameter(1, details.dateOfBirth())
        .setParameter(2, Objects.requireNonNullElse(details.contact().email(), ""))
        .setParameter(3, Objects.requireNonNullElse(details.contact().digits(), ""))
        .setMaxResults(MOST_ALIKE)
        .getResultList();
  }

  /** Whether any patient has a word with this beginning. */
  public boolean anybodyHas(String beginning) {
    return !entities
        .createNativeQuery("select 1 from patient_search_word where word like ? limit 1")
        .setParameter(1, beginning + "%")
        .getResultList()
        .isEmpty();
  }

  /** Words with the same first letter that are not much shorter, for a search that found nobody. */
  @SuppressWarnings("unchecked")
  public List<String> wordsLike(String typed) {
    return entities
        .createNativeQuery(
            "select distinct word from patient_search_word"
                + " where word like ? and char_length(word) >= ?")
        .setParameter(1, typed.substring(0, typed.offsetByCodePoints(0, 1)) + "%")
        .setParameter(2, typed.length() - 2)
        .setMaxResults(MOST_WORDS)
        .getResultList();
  }

  private static <T> List<List<T>> portions(List<T> all) {
    List<List<T>> portions = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return portions;
  }
}
