package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.Post;
import health.reprieve.testing.Post.Mail;
import health.reprieve.testing.ReprieveIT;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who stops the questions can start again at any time, by whatever link they have. */
class DiaryStoppedIT extends ReprieveIT {

  private static final String FRESH = "fresh link to the diary";

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void who_stops_is_asked_no_more_and_can_start_again() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    DiaryLink link = who.asked(1);

    assertThat(link.say("stop")).contains("We have stopped asking.");
    assertThat(who.waiting()).isEmpty();

    assertThat(link.say("resume")).contains("How was your pain");
    assertThat(who.due()).isEqualTo(who.evening(2));
  }

  @Test
  void an_old_link_brings_a_fresh_one_by_which_they_start_again() {
    DiaryPatient who = DiaryPatient.registered();
    DiaryLink old = stopped(who);
    int before = Post.mailsTo(who.address()).size();

    assertThat(old.open()).contains("Shall we send you a fresh one?");
    assertThat(old.say("renew")).contains("A fresh link is on its way.");

    sent(who, "SENT");
    List<Mail> mails = Post.mailsTo(who.address());
    assertThat(mails).hasSize(before + 1);
    Mail mail = mails.get(before);
    assertThat(mail.subject()).startsWith("A fresh link from");
    assertThat(mail.text())
        .contains("We have stopped asking; this page lets you start again:")
        .doesNotContain("How have you been", "lets you stop");
    assertThat(who.waiting()).isEmpty();
    DiaryLink fresh = DiaryLink.at(mail.link());
    assertThat(fresh.open()).contains("We have stopped asking.", "Ask me again");
    assertThat(fresh.say("resume")).contains("How was your pain");
    assertThat(who.due()).isAfter(who.evening(6));
  }

  @Test
  void a_fresh_link_comes_by_text_to_who_has_a_number_only() {
    String number = "+31 6 " + System.nanoTime() % 1_000_000_000L;
    DiaryPatient who = DiaryPatient.registered();
    DiaryLink old = stopped(who);
    who.describe("phone", number);

    old.say("renew");

    sent(who, "SENT");
    assertThat(Post.text(number)).contains("You can start the questions again: http://clinic");
  }

  @Test
  void who_can_no_longer_be_reached_is_sent_nothing() {
    DiaryPatient who = DiaryPatient.registered();
    DiaryLink old = stopped(who);
    int before = Post.mailsTo(who.address()).size();
    who.describe();

    old.say("renew");

    sent(who, "NO_ADDRESS");
    assertThat(Post.mailsTo(who.address())).hasSize(before);
  }

  /** The link of somebody who stopped by it five days ago. */
  private static DiaryLink stopped(DiaryPatient who) {
    who.infusion("CRPS");
    DiaryLink link = who.asked(1);
    link.say("stop");
    DiaryPatient.at(who.evening(6));
    return link;
  }

  private static void sent(DiaryPatient who, String state) {
    Post.notice(who.id().toString(), FRESH, state);
  }
}
