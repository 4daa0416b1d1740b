package health.reprieve.scheduling.web;

import health.reprieve.platform.web.Fields;

/** Why a visit is put off. */
record DeferRequest(String reason, int version) {

  static DeferRequest of(Fields fields) {
    DeferRequest request =
        new DeferRequest(
            fields.requiredText("reason", 200),
            fields.requiredInteger("version", 0, Integer.MAX_VALUE));
    fields.refuseIfAny();
    return request;
  }
}
