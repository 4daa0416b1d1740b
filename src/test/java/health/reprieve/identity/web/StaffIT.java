package health.reprieve.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffIT extends ReprieveIT {

  private final StaffApi staff = new StaffApi();

  @Test
  void managers_cannot_close_or_demote_themselves() {
    String self = staff.idOf("manager");
    staff.change(self, Map.of("active", false)).expectProblem(422, "own-account");
    staff.change(self, Map.of("role", "NURSE")).expectProblem(422, "own-account");
    staff.change(self, Map.of("displayName", "Manager")).expect(200);
  }

  @Test
  void a_closed_account_ends_its_sign_ins_at_once() {
    String username = Unique.name();
    String id = add(username);
    Client person = Client.signIn(username, StaffApi.PASSWORD);
    staff.change(id, Map.of("active", false)).expect(200);
    person.get("/api/sign-in").expectProblem(401, "sign-in-needed");
    staff.change(id, Map.of("active", true)).expect(200);
    Client.signIn(username, StaffApi.PASSWORD).get("/api/sign-in").expect(200);
  }

  @Test
  void a_new_password_ends_the_sign_ins_made_with_the_old_one() {
    String username = Unique.name();
    String id = add(username);
    Client person = Client.signIn(username, StaffApi.PASSWORD);
    staff.change(id, Map.of("password", "another-long-password")).expect(200);
    person.get("/api/sign-in").expectProblem(401, "sign-in-needed");
    Client.signIn(username, "another-long-password");
  }

  @Test
  void refuses_a_name_in_use_a_short_password_and_a_stale_change() {
    String username = Unique.name();
    String id = add(username);
    staff.add(username, "Somebody Else", "NURSE").expectProblem(409, "username-taken");
    staff.addWithPassword(Unique.name(), "short").expectProblem(400, "invalid-request");
    int read = staff.get(id).path("version").asInt();
    staff.change(id, Map.of("role", "NURSE")).expect(200);
    staff.change(id, Map.of("version", read)).expectProblem(412, "stale");
  }

  @Test
  void adds_one_person_for_a_request_that_is_sent_twice() {
    String key = Unique.name();
    String username = Unique.name();
    String first = staff.addOnce(key, username).expect(201).json().path("id").asText();
    assertThat(staff.addOnce(key, username).expect(201).json().path("id").asText())
        .isEqualTo(first);
  }

  @Test
  void each_change_of_an_account_is_in_the_audit_trail() throws SQLException {
    String id = add(Unique.name());
    staff.change(id, Map.of("role", "NURSE", "password", "another-long-password")).expect(200);
    assertThat(trail(id))
        .containsExactly(
            "Manager CREATED staff member with role FRONT_DESK",
            "Manager CHANGED staff member with role NURSE, account open, new password");
  }

  private String add(String username) {
    return staff.add(username, "Front Person", "FRONT_DESK").expect(201).json().path("id").asText();
  }

  private static List<String> trail(String id) throws SQLException {
    try (Connection database = Server.database();
        PreparedStatement lines =
            database.prepareStatement(
                "select staff_name, act, what from audit_entry where subject_id = unhex(?) order by id")) {
      lines.setString(1, UUID.fromString(id).toString().replace("-", ""));
      try (ResultSet rows = lines.executeQuery()) {
        List<String> trail = new ArrayList<>();
        while (rows.next()) {
          trail.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
        }
        return trail;
      }
    }
  }
}
