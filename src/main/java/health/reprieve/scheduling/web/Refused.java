package health.reprieve.scheduling.web;

import health.reprieve.platform.web.FormView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of the side panel's forms that are wrong, as its summary names and links them. */
public final class Refused {

  /** In the order of the forms. */
  private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

  static {
    name("patient", "who", "Patient", "Find the patient and choose them from the list.");
    name("course", "course", "Course", "");
    name("reportGroup", "reportGroup", "Condition", "");
    name("protocol", "protocol", "Protocol", "");
    name("chair", "chair", "Chair", "");
    name("start", "start", "Start", "");
    name("from", "from", "From day", "");
    name("to", "to", "to day", "");
    name("hoursFrom", "hoursFrom", "In the clinic from", "");
    name("hoursTo", "hoursTo", "until", "");
    name("daysOff", "searchtimes", "Not on", "");
    name("by", "by-patient", "Who cancels", "");
    name("reason", "reason", "Reason", "");
    name("why", "why", "Why it is put off", "");
  }

  private Refused() {}

  private static void name(String field, String id, String label, String words) {
    FIELDS.put(field, new Field(id, label, words));
  }

  /**
   * A field that is wrong.
   *
   * @param id of the element to go to
   */
  public record Field(String id, String label, String words) {}

  public static List<Field> fields(FormView form) {
    return FIELDS.entrySet().stream()
        .filter(known -> !form.error(known.getKey()).isEmpty())
        .map(known -> said(known.getValue(), form.error(known.getKey())))
        .toList();
  }

  private static Field said(Field field, String error) {
    return field.words().isEmpty() ? new Field(field.id(), field.label(), error) : field;
  }
}
