package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.AskingPlan;
import health.reprieve.treatment.domain.ProtocolId;

/**
 * When a protocol's patients are asked.
 *
 * @param name of the protocol
 * @param version to be given back with a change; 0 while the plan is the one that ships
 */
public record DiaryPlanView(ProtocolId protocol, String name, AskingPlan plan, int version) {}
