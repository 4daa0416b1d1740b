package health.reprieve.scheduling.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.domain.Gate;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** That something needed before a visit stands, or that it does not. */
record ReadinessRequest(Gate gate, boolean stands, int version) {

  /** A form says both in the button that was pressed, such as "CONSENT true". */
  static ReadinessRequest ofForm(MultivaluedMap<String, String> sent) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>(sent);
    String[] said = String.valueOf(form.getFirst("say")).split(" ", 2);
    form.putSingle("gate", said[0]);
    form.putSingle("stands", said[said.length - 1]);
    return of(Fields.of(form));
  }

  static ReadinessRequest of(Fields fields) {
    Gate gate = fields.requiredChoice("gate", Gate.class);
    boolean stands = fields.bool("stands");
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return new ReadinessRequest(gate, stands, version);
  }
}
