package health.reprieve.measures.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An instrument as data: rows that a clinic adds to. Changed by another edition, never edited. */
@Entity
@Table(name = "instrument")
public class Instrument {

  private static final int AFTER_THE_SHIPPED = 100;

  @Id private String code;

  @Column private String title;

  @Column private String edition;

  @Column private String language;

  @Column private String licence;

  @Column(name = "lead_in")
  private String leadIn;

  @Column
  @Enumerated(EnumType.STRING)
  private TotalRule scoring;

  @Column(name = "missing_most")
  private int missingMost;

  @Column(name = "total_least")
  private BigDecimal least;

  @Column(name = "total_most")
  private BigDecimal most;

  @Column(name = "total_decimals")
  private int decimals;

  @Column(name = "panel_loinc")
  private @Nullable String panelLoinc;

  @Column(name = "total_loinc")
  private @Nullable String totalLoinc;

  @Column private int position;

  @ElementCollection
  @CollectionTable(name = "instrument_item", joinColumns = @JoinColumn(name = "instrument"))
  private Set<InstrumentItem> items = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "instrument_option", joinColumns = @JoinColumn(name = "instrument"))
  private Set<InstrumentOption> options = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "instrument_band", joinColumns = @JoinColumn(name = "instrument"))
  private Set<InstrumentBand> bands = new HashSet<>();

  protected Instrument() {}

  /** One that a clinic loads; it stands after those that ship. */
  public Instrument(NewInstrument loaded) {
    this.code = loaded.code().value();
    this.title = loaded.title();
    this.edition = loaded.edition();
    this.language = loaded.language();
    this.licence = loaded.licence();
    this.leadIn = loaded.leadIn();
    this.panelLoinc = loaded.panelLoinc();
    this.totalLoinc = loaded.totalLoinc();
    this.scoring = loaded.questionnaire().rule();
    this.missingMost = loaded.questionnaire().missingMost();
    this.least = loaded.questionnaire().least();
    this.most = loaded.questionnaire().most();
    this.decimals = loaded.questionnaire().decimals();
    this.position = AFTER_THE_SHIPPED;
    loaded.questionnaire().questions().forEach(one -> items.add(new InstrumentItem(one)));
    loaded.options().forEach((value, words) -> options.add(new InstrumentOption(value, words)));
    loaded.questionnaire().bands().forEach(one -> bands.add(new InstrumentBand(one)));
  }

  public InstrumentCode code() {
    return InstrumentCode.of(code);
  }

  public String title() {
    return title;
  }

  public String edition() {
    return edition;
  }

  public String language() {
    return language;
  }

  public String licence() {
    return licence;
  }

  /** What stands above the questions. */
  public String leadIn() {
    return leadIn;
  }

  public @Nullable String panelLoinc() {
    return panelLoinc;
  }

  public @Nullable String totalLoinc() {
    return totalLoinc;
  }

  /** The words of each answer that has some, by its value. */
  public SortedMap<Integer, String> options() {
    return options.stream()
        .collect(
            Collectors.toMap(
                InstrumentOption::value,
                InstrumentOption::words,
                (one, other) -> one,
                TreeMap::new));
  }

  public Questionnaire questionnaire() {
    return new Questionnaire(
        scoring,
        missingMost,
        least,
        most,
        decimals,
        items.stream()
            .map(InstrumentItem::question)
            .sorted(Comparator.comparingInt(Questionnaire.Question::number))
            .toList(),
        bands.stream()
            .map(InstrumentBand::band)
            .sorted(Comparator.comparing(Questionnaire.Band::least))
            .toList());
  }
}
