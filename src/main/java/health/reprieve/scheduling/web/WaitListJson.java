package health.reprieve.scheduling.web;

import health.reprieve.scheduling.OfferView;
import health.reprieve.scheduling.WaitListView;
import health.reprieve.scheduling.WaitView;
import health.reprieve.scheduling.domain.ReliefRange;
import health.reprieve.scheduling.domain.WaitSettled;
import health.reprieve.scheduling.domain.Wishes;
import health.reprieve.treatment.domain.CourseId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wait list as JSON, in the order in which it is served.
 *
 * @param offerHours how long an offer stands
 * @param version of how long offers stand, to be given back when that is changed; it tells nothing
 *     of the entries, so that it is no ETag
 */
public record WaitListJson(int offerHours, int version, List<EntryJson> entries) {

  /** One who waits as JSON. */
  public record EntryJson(
      UUID id,
      UUID patient,
      @Nullable UUID course,
      UUID protocol,
      List<String> weekdays,
      @Nullable String hoursFrom,
      @Nullable String hoursTo,
      List<String> daysOff,
      List<String> features,
      int noticeHours,
      String since,
      @Nullable String reliefFrom,
      @Nullable String reliefTo,
      @Nullable String settled,
      @Nullable OfferJson offer,
      int version) {

    static EntryJson of(WaitView view) {
      CourseId course = view.course();
      OfferView offer = view.offer();
      Wishes wishes = view.wishes();
      ReliefRange relief = view.relief();
      WaitSettled settled = view.settled();
      return new EntryJson(
          view.id().value(),
          view.patient().id().value(),
          course == null ? null : course.value(),
          view.protocol().id().value(),
          wishes.weekdays().stream().sorted().map(DayOfWeek::name).toList(),
          wishes.from().equals(LocalTime.MIN) ? null : wishes.from().toString(),
          wishes.to().equals(LocalTime.MAX) ? null : wishes.to().toString(),
          WaitWords.daysOff(wishes),
          view.features().stream().map(Enum::name).toList(),
          view.noticeHours(),
          view.since().toString(),
          relief == null ? null : relief.from().toString(),
          relief == null ? null : relief.to().toString(),
          settled == null ? null : settled.name(),
          offer == null ? null : OfferJson.of(offer),
          view.version());
    }
  }

  /** A place that is offered, as JSON; instants in UTC. */
  public record OfferJson(
      UUID id,
      UUID chair,
      String chairName,
      String start,
      String end,
      String expiresAt,
      @Nullable String told,
      int version) {

    static OfferJson of(OfferView offer) {
      return new OfferJson(
          offer.id().value(),
          offer.chair(),
          offer.chairName(),
          offer.time().start().toString(),
          offer.time().end().toString(),
          offer.expiresAt().toString(),
          offer.told() == null ? null : offer.told().state().name(),
          offer.version());
    }
  }

  static WaitListJson of(WaitListView view) {
    return new WaitListJson(
        view.offerHours(), view.termsVersion(), view.lines().stream().map(EntryJson::of).toList());
  }
}
