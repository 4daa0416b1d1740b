package health.reprieve.patients.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person treated in the clinic. Keeps the words they are found by in step with their details. */
@Entity
@Table(name = "patient")
public class Patient {

  @Id private UUID id;

  @Column(name = "record_number")
  private String recordNumber;

  @Column(name = "given_name")
  private @Nullable String givenName;

  @Column(name = "family_name")
  private @Nullable String familyName;

  @Column(name = "date_of_birth")
  private LocalDate dateOfBirth;

  @Column
  @Enumerated(EnumType.STRING)
  private Sex sex;

  @Column private @Nullable String phone;

  /** By which a number is found again, however it is written. */
  @Column(name = "phone_digits")
  private @Nullable String phoneDigits;

  @Column private @Nullable String email;

  @Column private @Nullable String language;

  @Column private @Nullable String zone;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "patient_search_word", joinColumns = @JoinColumn(name = "patient_id"))
  @Column(name = "word")
  private Set<String> searchWords = new HashSet<>();

  @Version private int version;

  protected Patient() {}

  public Patient(PatientId id, PatientDetails details, Instant now) {
    this.id = id.value();
    this.createdAt = now;
    describe(details);
  }

  /** Replaces what is registered of the patient. */
  public final void describe(PatientDetails details) {
    recordNumber = details.recordNumber().value();
    givenName = details.name().given();
    familyName = details.name().family();
    dateOfBirth = details.dateOfBirth();
    sex = details.sex();
    phone = details.contact().phone();
    phoneDigits = details.contact().digits();
    email = details.contact().email();
    Locale spoken = details.contact().language();
    language = spoken == null ? null : spoken.toLanguageTag();
    ZoneId lives = details.contact().zone();
    zone = lives == null ? null : lives.getId();
    Set<String> words = SearchWords.of(details);
    searchWords.retainAll(words);
    searchWords.addAll(words);
  }

  public PatientId id() {
    return PatientId.of(id);
  }

  public RecordNumber recordNumber() {
    return new RecordNumber(recordNumber);
  }

  public PersonName name() {
    return new PersonName(givenName, familyName);
  }

  public LocalDate dateOfBirth() {
    return dateOfBirth;
  }

  public Sex sex() {
    return sex;
  }

  public Contact contact() {
    return new Contact(
        phone,
        email,
        language == null ? null : Locale.forLanguageTag(language),
        zone == null ? null : ZoneId.of(zone));
  }

  public Instant createdAt() {
    return createdAt;
  }

  public int version() {
    return version;
  }
}
