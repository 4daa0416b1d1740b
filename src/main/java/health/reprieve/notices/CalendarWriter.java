package health.reprieve.notices;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Writes a calendar entry as iCalendar (RFC 5545) that invites or cancels (RFC 5546). The rules of
 * the zone come from the same source as all other times here: the change before the entry and the
 * one after it, as dates.
 */
final class CalendarWriter {

  private CalendarWriter() {}

  /**
   * @param organizer the clinic's address
   * @param attendee the person's address
   */
  static String write(CalendarEntry entry, String organizer, String attendee, Instant now) {
    ICalendar calendar = new ICalendar();
    calendar.setVersion(ICalVersion.V2_0);
    calendar.setProductId("-//Reprieve//Visits//EN");
    calendar.setMethod(entry.cancelled() ? Method.CANCEL : Method.REQUEST);
    calendar.addEvent(event(entry, organizer, attendee, now));
    TimeZone zone = TimeZone.getTimeZone(entry.zone());
    calendar
        .getTimezoneInfo()
        .setDefaultTimezone(new TimezoneAssignment(zone, zone(entry.zone(), entry.time())));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(CalendarEntry entry, String organizer, String attendee, Instant now) {
    VEvent event = new VEvent();
    event.setUid(entry.uid() + "@reprieve");
    event.setDateTimeStamp(new DateTimeStamp(utc(now)));
    event.setSequence(entry.sequence());
    event.setDateStart(new DateStart(utc(entry.time().start()), true));
    event.setDateEnd(new DateEnd(utc(entry.time().end()), true));
    event.setSummary(entry.title());
    event.setLocation(entry.place());
    event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
    event.setOrganizer(new Organizer(entry.place(), organizer));
    Attendee person = new Attendee(null, attendee);
    person.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
    person.setRsvp(false);
    event.addAttendee(person);
    return event;
  }

  private static ICalDate utc(Instant instant) {
    return new ICalDate(components(instant.atOffset(ZoneOffset.UTC).toLocalDateTime(), true), true);
  }

  private static DateTimeComponents components(LocalDateTime time, boolean utc) {
    return new DateTimeComponents(
        time.getYear(),
        time.getMonthValue(),
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        utc);
  }

  private static VTimezone zone(ZoneId zone, TimeRange time) {
    VTimezone written = new VTimezone(zone.getId());
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition before = rules.previousTransition(time.start().plusSeconds(1));
    if (before == null) {
      ZoneOffset always = rules.getOffset(time.start());
      add(written, rules, LocalDateTime.of(1970, 1, 1, 0, 0), always, always, time.start());
    } else {
      add(written, rules, before);
    }
    Optional.ofNullable(rules.nextTransition(time.start()))
        .ifPresent(after -> add(written, rules, after));
    return written;
  }

  private static void add(VTimezone zone, ZoneRules rules, ZoneOffsetTransition change) {
    add(
        zone,
        rules,
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter(),
        change.getInstant());
  }

  private static void add(
      VTimezone zone,
      ZoneRules rules,
      LocalDateTime onset,
      ZoneOffset from,
      ZoneOffset to,
      Instant at) {
    Observance observance;
    if (rules.isDaylightSavings(at)) {
      DaylightSavingsTime summer = new DaylightSavingsTime();
      zone.addDaylightSavingsTime(summer);
      observance = summer;
    } else {
      StandardTime standard = new StandardTime();
      zone.addStandardTime(standard);
      observance = standard;
    }
    observance.setDateStart(new DateStart(new ICalDate(components(onset, false), true), true));
    observance.setTimezoneOffsetFrom(offset(from));
    observance.setTimezoneOffsetTo(offset(to));
  }

  private static UtcOffset offset(ZoneOffset offset) {
    return new UtcOffset(offset.getTotalSeconds() * 1000L);
  }
}
