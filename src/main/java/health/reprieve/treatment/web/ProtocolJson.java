package health.reprieve.treatment.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.platform.web.Versioned;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.DoseLimits;
import health.reprieve.treatment.domain.PhaseLengths;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A protocol as JSON. Decimals are texts, so that no reader rounds them.
 *
 * @param visitMinutes for which the chair is taken
 * @param features that the chair of its visits must have
 * @param mgPerKg what a patient gets in one infusion, three places
 * @param mgPerKgPerHour how fast it runs, three places
 * @param rateFinding what the limits say to that rate
 * @param limitsApprovedBy missing while no clinician answers for the limits
 */
public record ProtocolJson(
    UUID id,
    String name,
    String dose,
    String unit,
    int prepMinutes,
    int startMinutes,
    int infusionMinutes,
    int recoveryMinutes,
    int turnoverMinutes,
    int visitMinutes,
    int sessions,
    int gapMinDays,
    int gapMaxDays,
    boolean consecutiveWeekdays,
    List<String> features,
    String rateWarnBelow,
    String rateWarnAbove,
    String rateRefuseAbove,
    @Nullable String limitsApprovedBy,
    @Nullable String limitsApprovedOn,
    String mgPerKg,
    String mgPerKgPerHour,
    String rateFinding,
    boolean active,
    int version)
    implements Versioned {

  static ProtocolJson of(ProtocolView protocol) {
    PhaseLengths phases = protocol.phases();
    DoseLimits limits = protocol.limits();
    LocalDate approvedOn = limits.approvedOn();
    return new ProtocolJson(
        protocol.id().value(),
        protocol.name(),
        ProtocolWords.number(protocol.dose()),
        protocol.unit().name(),
        phases.prep(),
        phases.start(),
        phases.infusion(),
        phases.recovery(),
        phases.turnover(),
        phases.visit(),
        protocol.sessions(),
        protocol.gapMinDays(),
        protocol.gapMaxDays(),
        protocol.consecutiveWeekdays(),
        protocol.needs().stream().map(ChairFeature::name).toList(),
        ProtocolWords.number(limits.warnBelow()),
        ProtocolWords.number(limits.warnAbove()),
        ProtocolWords.number(limits.refuseAbove()),
        limits.approvedBy(),
        approvedOn == null ? null : approvedOn.toString(),
        ProtocolWords.number(protocol.mgPerKg()),
        ProtocolWords.number(protocol.mgPerKgPerHour()),
        protocol.rateFinding().name(),
        protocol.active(),
        protocol.version());
  }
}
