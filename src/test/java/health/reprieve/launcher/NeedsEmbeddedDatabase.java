package health.reprieve.launcher;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test of the launcher or its database. On a machine for which there is no embedded database it
 * is skipped with the reason; the application itself is then tested against a named server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsEmbeddedDatabase.Condition.class)
public @interface NeedsEmbeddedDatabase {

  /** Decides by what machine this is. */
  class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      try {
        Platform platform =
            Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        return ConditionEvaluationResult.enabled("Programs for " + platform);
      } catch (CannotStart noPrograms) {
        return ConditionEvaluationResult.disabled(noPrograms.getMessage());
      }
    }
  }
}
