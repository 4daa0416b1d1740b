package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;

class DoorTest {

  static class Unnamed {
    public void enter() {}

    @RolesAllowed("NURSE")
    public void nurses() {}
  }

  @PermitAll
  static class Open {
    public void enter() {}

    @RolesAllowed("NURSE")
    public void nurses() {}
  }

  @RolesAllowed({"NURSE", "CLINICIAN"})
  static class Named {
    public void enter() {}

    @RolesAllowed("MANAGER")
    public void managers() {}

    @PermitAll
    public void everybody() {}
  }

  @Test
  void a_resource_that_names_nobody_admits_nobody() throws NoSuchMethodException {
    assertThat(admits(Unnamed.class, "enter", "MANAGER")).isFalse();
    assertThat(admits(Unnamed.class, "enter", "NURSE")).isFalse();
    assertThat(admits(Unnamed.class, "nurses", "NURSE")).isTrue();
  }

  @Test
  void a_role_that_is_not_named_stays_outside() throws NoSuchMethodException {
    assertThat(admits(Named.class, "enter", "CLINICIAN")).isTrue();
    assertThat(admits(Named.class, "enter", "MANAGER")).isFalse();
    assertThat(admits(Named.class, "enter", "")).isFalse();
  }

  @Test
  void what_the_method_says_goes_before_what_the_class_says() throws NoSuchMethodException {
    assertThat(admits(Named.class, "managers", "NURSE")).isFalse();
    assertThat(admits(Named.class, "managers", "MANAGER")).isTrue();
    assertThat(admits(Named.class, "everybody", "")).isTrue();
    assertThat(admits(Open.class, "enter", "")).isTrue();
    assertThat(admits(Open.class, "nurses", "")).isFalse();
  }

  private static boolean admits(Class<?> resource, String method, String role)
      throws NoSuchMethodException {
    return Door.to(resource, resource.getDeclaredMethod(method)).admits(role::equals);
  }
}
