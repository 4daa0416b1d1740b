package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where a change with the sign-in cookie is taken. */
class CrossSiteIT extends ReprieveIT {

  private static final String SEARCH = "/api/patients/search";
  private static final String SIGN_OUT = "/sign-out";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String NOTHING = "{}";

  private final Client nurse = Client.nurse();

  @ParameterizedTest
  @ValueSource(
      strings = {JSON, "application/json; charset=utf-8", "application/json;charset=UTF-8"})
  void a_program_may_post_json(String contentType) {
    nurse.bare("POST", SEARCH, contentType, NOTHING).expect(200);
  }

  @Test
  void a_program_may_send_a_file_of_rows() {
    nurse
        .bare("POST", "/api/imports/diaries?dryRun=true", "text/csv", "number\n")
        .expectProblem(400, "wrong-header");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, application/json, {}, 400",
    "PUT, text/plain, {}, 415",
    "PATCH, application/json, {}, 405",
    "DELETE, application/json, '', 405",
    "DELETE, '', '', 405"
  })
  void a_program_may_use_a_method_that_no_form_has(
      String method, String contentType, String body, int status) {
    String patient = "/api/patients/00000000-0000-0000-0000-000000000001";
    nurse.bare(method, patient, contentType, body).expect(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        FORM,
        "text/plain",
        "text/plain; as=application/json",
        "multipart/form-data; boundary=x",
        "application/jsonp"
      })
  void what_a_form_can_send_must_say_where_it_comes_from(String contentType) {
    assertThat(
            nurse
                .bare("POST", SEARCH, contentType, NOTHING)
                .expectProblem(403, "cross-site")
                .json()
                .path("detail")
                .asText())
        .contains("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://elsewhere.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void another_site_sends_neither_json_nor_any_method(String header, String value) {
    nurse.bare("POST", SEARCH, JSON, NOTHING, header, value).expectProblem(403, "cross-site");
    nurse.bare("PUT", SEARCH, JSON, NOTHING, header, value).expectProblem(403, "cross-site");
    nurse.bare("POST", SIGN_OUT, FORM, "", header, value).expectProblem(403, "cross-site");
  }

  @Test
  void the_site_named_by_the_browser_counts_before_the_origin() {
    nurse
        .bare("POST", SEARCH, JSON, NOTHING, "Sec-Fetch-Site", "cross-site", "Origin", here())
        .expectProblem(403, "cross-site");
  }

  @Test
  void a_page_of_the_clinic_sends_json_and_forms() {
    for (String contentType : new String[] {JSON, FORM}) {
      assertThat(nurse.bare("POST", SEARCH, contentType, NOTHING, "Origin", here()).status())
          .isNotEqualTo(403);
      assertThat(
              nurse
                  .bare("POST", SEARCH, contentType, NOTHING, "Sec-Fetch-Site", "same-origin")
                  .status())
          .isNotEqualTo(403);
    }
  }

  private static String here() {
    return "http://" + Server.uri("/").getAuthority();
  }
}
