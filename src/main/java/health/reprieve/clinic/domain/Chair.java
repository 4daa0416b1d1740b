package health.reprieve.clinic.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chair or bed in which infusions are given. Never deleted: its visits keep their place. */
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

  @Version private int version;

  protected Chair() {}

  public Chair(ChairId id, SiteId site, String name) {
    this.id = id.value();
    this.siteId = site.value();
    this.name = name;
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

  public int version() {
    return version;
  }

  public void describe(String newName, @Nullable String newDescription, int newPosition) {
    name = newName;
    description = newDescription;
    position = newPosition;
  }

  /** Takes the chair out of use. */
  public void close(String reason) {
    closedReason = reason;
  }

  /** Puts the chair into use again. */
  public void reopen() {
    closedReason = null;
  }
}
