package health.reprieve.clinic.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chair, bed or room in which infusions are given, one patient at a time. Never deleted: its
 * visits keep their place.
 */
@Entity
@Table(name = "chair")
public class Chair {

  @Id private UUID id;

  @Column(name = "site_id")
  private UUID siteId;

  @Column private String name;

  @Column private @Nullable String description;

  @Column private int position;

  @Column(name = "closed_reason")
  private @Nullable String closedReason;

  @Column(name = "added_on")
  private @Nullable LocalDate addedOn;

  @Column(name = "closed_on")
  private @Nullable LocalDate closedOn;

  @Column
  @Enumerated(EnumType.STRING)
  private ChairKind kind = ChairKind.CHAIR;

  @Embedded private ChairFeatures features = new ChairFeatures();

  @Version private int version;

  protected Chair() {}

  /**
   * @param today the local day on which it is added
   */
  public Chair(ChairId id, SiteId site, String name, LocalDate today) {
    this.id = id.value();
    this.siteId = site.value();
    this.name = name;
    this.addedOn = today;
  }

  public ChairId id() {
    return ChairId.of(id);
  }

  public SiteId site() {
    return SiteId.of(siteId);
  }

  public String name() {
    return name;
  }

  public @Nullable String description() {
    return description;
  }

  /** Its place in lists and on the board, lowest first. */
  public int position() {
    return position;
  }

  /** Why nothing is booked here at present; null while it is in use. */
  public @Nullable String closedReason() {
    return closedReason;
  }

  /** The local day on which it was added; null where that was not written down. */
  public @Nullable LocalDate addedOn() {
    return addedOn;
  }

  /**
   * The first local day on which it was closed; null while it is in use, and where that was not
   * written down.
   */
  public @Nullable LocalDate closedOn() {
    return closedOn;
  }

  public ChairKind kind() {
    return kind;
  }

  /** What it offers, in the order of the features. */
  public Set<ChairFeature> features() {
    return features.all();
  }

  public int version() {
    return version;
  }

  public void describe(String newName, @Nullable String newDescription, int newPosition) {
    name = newName;
    description = newDescription;
    position = newPosition;
  }

  /** Says what kind of place it is and what it offers. */
  public void equip(ChairKind newKind, Set<ChairFeature> newFeatures) {
    kind = newKind;
    features = ChairFeatures.of(newFeatures);
  }

  /** Takes the chair out of use; where it is out of use already, only the reason changes. */
  public void close(String reason, LocalDate today) {
    if (closedReason == null) {
      closedOn = today;
    }
    closedReason = reason;
  }

  /** Puts the chair into use again. */
  public void reopen() {
    closedReason = null;
    closedOn = null;
  }
}
