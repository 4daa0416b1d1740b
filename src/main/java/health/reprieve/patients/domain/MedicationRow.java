package health.reprieve.patients.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A medicine of a review as stored, with its place in the list. */
@Embeddable
public class MedicationRow {

  @Column private int position;

  @Column private String name;

  @Column private @Nullable String dose;

  @Column(name = "mme_per_day")
  private @Nullable BigDecimal mmePerDay;

  protected MedicationRow() {}

  MedicationRow(int position, Medication given) {
    this.position = position;
    this.name = given.name();
    this.dose = given.dose();
    this.mmePerDay = given.mmePerDay();
  }

  int position() {
    return position;
  }

  Medication toMedication() {
    return new Medication(name, dose, mmePerDay);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MedicationRow row
        && position == row.position
        && toMedication().equals(row.toMedication());
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, name);
  }
}
