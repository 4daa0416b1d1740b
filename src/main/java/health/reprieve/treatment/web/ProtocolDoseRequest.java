package health.reprieve.treatment.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.domain.Dose;
import health.reprieve.treatment.domain.DoseLimits;
import health.reprieve.treatment.domain.DoseUnit;
import java.math.BigDecimal;

/** What the clinician decides of a protocol: the dose and between which rates it runs. */
record ProtocolDoseRequest(Dose dose, DoseLimits limits, int version) {

  private static final BigDecimal MOST = new BigDecimal("9999");
  private static final Dose NO_DOSE = new Dose(BigDecimal.ONE, DoseUnit.MG_PER_KG);
  private static final DoseLimits NO_LIMITS =
      new DoseLimits(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, null);

  static ProtocolDoseRequest toAdd(Fields fields) {
    return read(fields, 0);
  }

  static ProtocolDoseRequest toChange(Fields fields) {
    return read(fields, fields.requiredInteger("version", 0, Integer.MAX_VALUE));
  }

  private static ProtocolDoseRequest read(Fields fields, int version) {
    BigDecimal amount = decimal(fields, "dose");
    DoseUnit unit = fields.requiredChoice("unit", DoseUnit.class);
    Dose dose = fields.value(NO_DOSE, () -> Dose.of(amount, unit), "dose", "unit");
    DoseLimits limits = limits(fields);
    fields.refuseIfAny();
    return new ProtocolDoseRequest(dose, limits, version);
  }

  private static DoseLimits limits(Fields fields) {
    BigDecimal warnBelow = decimal(fields, "rateWarnBelow");
    BigDecimal warnAbove = decimal(fields, "rateWarnAbove");
    BigDecimal refuseAbove = decimal(fields, "rateRefuseAbove");
    return fields.value(
        NO_LIMITS,
        () -> DoseLimits.of(warnBelow, warnAbove, refuseAbove),
        "rateWarnBelow",
        "rateWarnAbove",
        "rateRefuseAbove");
  }

  private static BigDecimal decimal(Fields fields, String name) {
    return fields.requiredDecimal(name, BigDecimal.ZERO, MOST);
  }
}
