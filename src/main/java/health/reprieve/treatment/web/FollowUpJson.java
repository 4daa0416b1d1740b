package health.reprieve.treatment.web;

import health.reprieve.treatment.FollowUpView;
import java.util.List;
import java.util.UUID;

/** A follow-up as JSON. */
public record FollowUpJson(
    UUID courseId, String followUp, String due, String state, List<UUID> scoreIds) {

  static FollowUpJson of(FollowUpView followUp) {
    return new FollowUpJson(
        followUp.course().id().value(),
        followUp.followUp().name(),
        followUp.due().toString(),
        followUp.state().name(),
        followUp.answers().stream().map(score -> score.id().value()).toList());
  }
}
