package health.reprieve.platform.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a form or of an address: all of them are text. */
record FormSource(MultivaluedMap<String, String> form) implements FieldSource {

  @Override
  public Set<String> names() {
    return form.keySet();
  }

  @Override
  public boolean isRepeated(String name) {
    return texts(name).size() > 1;
  }

  @Override
  public @Nullable String text(String name) {
    return form.getFirst(name);
  }

  @Override
  public @Nullable String number(String name) {
    return form.getFirst(name);
  }

  /** True for {@code true} and for a ticked box. */
  @Override
  public boolean truth(String name) {
    String value = form.getFirst(name);
    return value != null && ("true".equals(value.strip()) || "on".equals(value.strip()));
  }

  @Override
  public List<String> texts(String name) {
    return Objects.requireNonNullElse(form.get(name), List.of());
  }

  /** The rows of {@code list.0.field}, {@code list.1.field} and so on up to the first gap. */
  @Override
  public List<Fields> rows(String name) {
    List<Fields> rows = new ArrayList<>();
    while (true) {
      String prefix = name + "." + rows.size() + ".";
      MultivaluedMap<String, String> row = new MultivaluedHashMap<>();
      form.forEach(
          (field, values) -> {
            if (field.startsWith(prefix)) {
              row.put(field.substring(prefix.length()), values);
            }
          });
      if (row.isEmpty()) {
        return rows;
      }
      rows.add(Fields.of(row));
    }
  }
}
