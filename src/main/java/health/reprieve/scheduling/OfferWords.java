package health.reprieve.scheduling;

import health.reprieve.notices.Message;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.VisitPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of the letters that offer a time; no condition, no protocol, no name. */
final class OfferWords {

  private final VisitWords words;

  OfferWords(VisitWords words) {
    this.words = words;
  }

  /**
   * @param link null where patients cannot reach the application
   */
  Message mail(VisitPlan plan, Instant until, @Nullable String link) {
    TimeRange there = VisitWords.presence(plan);
    String by = link == null ? "offer.until.call" : "offer.until";
    List<String> blocks = new ArrayList<>();
    blocks.add(words.say("offer.mail", words.clinic()));
    blocks.add(
        words.say(
            "mail.when",
            words.day(there.start()),
            words.time(there.start()),
            words.time(there.end())));
    blocks.add(
        words.say(by, words.day(until), words.time(until)) + (link == null ? "" : "\n" + link));
    blocks.add(words.say("offer.stay"));
    if (words.phone() != null) {
      blocks.add(words.say("mail.call", words.phone()));
    }
    blocks.add(words.say("mail.sign", words.clinic()));
    String subject =
        words.say(
            "offer.subject",
            words.clinic(),
            words.shortDay(there.start()),
            words.time(there.start()));
    return new Message(subject, String.join("\n\n", blocks) + "\n", List.of());
  }

  /**
   * @param link null where patients cannot reach the application
   */
  Message text(VisitPlan plan, Instant until, @Nullable String link) {
    List<String> parts = new ArrayList<>();
    parts.add(
        words.say(
            "offer.text",
            words.clinic(),
            words.shortDay(plan.start()),
            words.time(plan.start()),
            words.shortDay(until),
            words.time(until)));
    if (link != null) {
      parts.add(words.say("offer.text.act", link));
    } else if (words.phone() != null) {
      parts.add(words.say("text.call", words.phone()));
    }
    return new Message("", String.join(" ", parts), List.of());
  }
}
