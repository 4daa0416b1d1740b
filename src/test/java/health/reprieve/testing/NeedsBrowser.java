package health.reprieve.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test in a real browser. Without a Chromium on the machine it is skipped with the reason, unless
 * the environment says {@code REPRIEVE_BROWSER=required}: then it fails.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
public @interface NeedsBrowser {

  /** Decides by looking for the program. */
  class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return decide(Browser.program(), System.getenv("REPRIEVE_BROWSER"));
    }

    static ConditionEvaluationResult decide(Optional<Path> program, @Nullable String wanted) {
      if (program.isPresent()) {
        return ConditionEvaluationResult.enabled("Chromium found");
      }
      String reason =
          "No Chromium found; name it with REPRIEVE_CHROMIUM or install the package chromium.";
      if ("required".equals(wanted)) {
        throw new IllegalStateException(reason);
      }
      return ConditionEvaluationResult.disabled(reason);
    }
  }
}
