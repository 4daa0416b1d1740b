package health.reprieve;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import health.reprieve.platform.persistence.Migrations;
import health.reprieve.testing.Street;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.Map;

/**
 * The rules of the house that a compiler does not know; {@code src/docs/architecture.md} tells them
 * in prose.
 */
@AnalyzeClasses(packages = "health.reprieve", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String VIEW = "health.reprieve.view..";
  private static final String LAUNCHER = "health.reprieve.launcher..";

  private static final DescribedPredicate<JavaClass> OUTLIVE_A_REQUEST =
      annotatedWith(ApplicationScoped.class)
          .<JavaClass>forSubtype()
          .or(annotatedWith(Dependent.class));

  @ArchTest
  static final ArchRule every_class_stands_in_a_known_package =
      classes().that().resideOutsideOfPackages(VIEW, LAUNCHER).should(Street.standInAHouse());

  @ArchTest
  static final ArchRule imports_point_left =
      classes().that().resideOutsideOfPackages(VIEW, LAUNCHER).should(Street.lookOnlyLeft());

  @ArchTest
  static final ArchRule the_launcher_knows_nothing_of_the_application =
      noClasses()
          .that()
          .resideInAPackage(LAUNCHER)
          .should()
          .dependOnClassesThat(
              resideInAPackage("health.reprieve..").and(not(resideInAPackage(LAUNCHER))));

  @ArchTest
  static final ArchRule nobody_knows_the_launcher =
      noClasses()
          .that()
          .resideOutsideOfPackage(LAUNCHER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(LAUNCHER);

  @ArchTest
  static final ArchRule neighbours_see_only_desks_ids_values_and_events =
      classes().that().resideOutsideOfPackage(VIEW).should(Street.seeOnlyTheFrontOfNeighbours());

  @ArchTest
  static final ArchRule domain_knows_only_domain =
      classes()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java..",
                  "jakarta.persistence..",
                  "org.jspecify..",
                  "..domain..",
                  "health.reprieve.platform",
                  "health.reprieve.platform.problem..",
                  "health.reprieve.platform.time..",
                  "health.reprieve.statistics.."));

  @ArchTest
  static final ArchRule web_asks_the_desk =
      noClasses()
          .that()
          .resideInAPackage("..web..")
          .and()
          .resideOutsideOfPackage("health.reprieve.platform..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..persistence..");

  @ArchTest
  static final ArchRule web_never_sees_an_entity =
      noClasses()
          .that()
          .resideInAPackage("..web..")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule desks_hand_out_views =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Transactional.class)
          .should(Street.speakNoEntity());

  @ArchTest
  static final ArchRule http_lives_in_web =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", VIEW)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "gg.jte..");

  @ArchTest
  static final ArchRule templates_are_used_by_web_only =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", VIEW)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(VIEW);

  @ArchTest
  static final ArchRule entity_managers_live_in_persistence =
      noClasses()
          .that()
          .resideOutsideOfPackage("..persistence..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule transactions_start_at_the_desk =
      classes()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should(Street.standAtTheDesk())
          .andShould()
          .beAnnotatedWith(health.reprieve.platform.persistence.Retry.class);

  @ArchTest
  static final ArchRule no_container_session =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(HttpSession.class)
          .orShould()
          .callMethodWhere(target(name("getSession")));

  @ArchTest
  static final ArchRule one_clock =
      noClasses()
          .that()
          .resideOutsideOfPackages("health.reprieve.platform.time..", LAUNCHER)
          .should(Street.readTheWallClock());

  @ArchTest
  static final ArchRule no_clock_in_web =
      noClasses()
          .that()
          .resideInAPackage("..web..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class);

  @ArchTest
  static final ArchRule no_old_dates =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("health.reprieve.platform.persistence.InstantConverter")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.sql\\.(Date|Time|Timestamp)");

  @ArchTest
  static final ArchRule names_say_what =
      noClasses()
          .that()
          .resideOutsideOfPackage(VIEW)
          .should()
          .haveNameMatching(
              ".*(Service|Manager|Helper|Util|Utils|Impl|Handler|Processor|Dto|Exception)");

  @ArchTest
  static final ArchRule resources_and_pages_are_called_so =
      classes().that().areAnnotatedWith(Path.class).should(Street.beCalledAfterTheirPath());

  @ArchTest
  static final ArchRule every_way_in_names_its_roles =
      methods().that(Street.answerRequests()).should(Street.nameTheirRoles());

  @ArchTest
  static final ArchRule entities_have_no_setters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*");

  /** EclipseLink 4.0 never closes the statement that fetches a generated key (its issue 2366). */
  @ArchTest
  static final ArchRule no_key_is_generated_by_the_database =
      noFields().should().beAnnotatedWith(GeneratedValue.class);

  @ArchTest
  static final ArchRule injection_by_constructor =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areNotAnnotatedWith(jakarta.ejb.Singleton.class)
          .should()
          .notBeAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule beans_that_outlive_a_request_hold_nothing_of_it =
      fields()
          .that()
          .areDeclaredInClassesThat(OUTLIVE_A_REQUEST)
          .and()
          .areNotStatic()
          .and()
          .areNotAnnotatedWith(PersistenceContext.class)
          .and()
          .areNotAnnotatedWith(Resource.class)
          .and()
          .doNotHaveModifier(JavaModifier.VOLATILE)
          .should()
          .beFinal();

  /** But for files that never change, bands of what was asked before, open boards and carriers. */
  @ArchTest
  static final ArchRule beans_that_outlive_a_request_collect_nothing =
      noFields()
          .that()
          .areDeclaredInClassesThat(
              OUTLIVE_A_REQUEST
                  .and(not(simpleName("StaticFiles")))
                  .and(not(simpleName("KnownBands")))
                  .and(not(simpleName("BoardStream")))
                  .and(not(simpleName("Postman"))))
          .and()
          .areNotStatic()
          .should()
          .haveRawType(assignableTo(Map.class).or(assignableTo(Collection.class)));

  @ArchTest
  static final ArchRule what_starts_with_the_application_waits_for_the_schema =
      classes()
          .that()
          .areAnnotatedWith(Startup.class)
          .and()
          .doNotBelongToAnyOf(Migrations.class)
          .should()
          .beAnnotatedWith(DependsOn.class);

  @ArchTest
  static final ArchRule no_standard_streams =
      noClasses().that().resideOutsideOfPackage(LAUNCHER).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule no_cycles =
      slices()
          .matching("health.reprieve.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(alwaysTrue(), resideInAPackage(VIEW))
          .ignoreDependency(resideInAPackage(VIEW), alwaysTrue());
}
