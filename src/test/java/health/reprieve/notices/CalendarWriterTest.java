package health.reprieve.notices;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import health.reprieve.platform.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWriterTest {

  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  private static final Pattern OBSERVANCE =
      Pattern.compile("DTSTART:(\\d{8}T\\d{6})\r\nTZOFFSETFROM:.*\r\nTZOFFSETTO:(.*)\r\n");

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam,    2026-10-26T09:00:00, +0100",
    "Europe/Amsterdam,    2026-03-29T12:00:00, +0200",
    "America/New_York,    2026-11-01T08:15:00, -0500",
    "Australia/Lord_Howe, 2026-04-05T10:00:00, +1030",
    "Asia/Kolkata,        2026-06-01T10:00:00, +0530"
  })
  void the_time_is_the_wall_time_and_the_zone_says_its_offset(
      String zone, String wall, String offset) {
    LocalDateTime start = LocalDateTime.parse(wall);

    String written = write(start.atZone(ZoneId.of(zone)), false, 0);

    assertThat(written)
        .contains("DTSTART;TZID=" + zone + ":" + start.format(COMPACT) + "\r\n")
        .contains("DTEND;TZID=" + zone + ":" + start.plusMinutes(105).format(COMPACT) + "\r\n")
        .contains("TZID:" + zone + "\r\n");
    Matcher inForce = OBSERVANCE.matcher(written);
    assertThat(inForce.find()).isTrue();
    assertThat(LocalDateTime.parse(inForce.group(1), COMPACT)).isBefore(start);
    assertThat(inForce.group(2)).isEqualTo(offset);
  }

  @Test
  void another_reader_finds_the_instants() {
    ZonedDateTime start = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Amsterdam]");

    VEvent read = Biweekly.parse(write(start, false, 0)).first().getEvents().get(0);

    assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(start.toInstant());
    assertThat(read.getDateEnd().getValue().toInstant())
        .isEqualTo(start.plusMinutes(105).toInstant());
  }

  @Test
  void the_zone_is_told_by_the_change_before_and_the_one_after() {
    String written =
        write(ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Amsterdam]"), false, 0);

    assertThat(written.lines().collect(Collectors.joining("\n")))
        .contains(
            """
            BEGIN:STANDARD
            DTSTART:20261025T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD""")
        .contains(
            """
            BEGIN:DAYLIGHT
            DTSTART:20270328T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT""");
  }

  @Test
  void an_invitation_names_clinic_and_person_and_a_cancellation_says_so() {
    ZonedDateTime start = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Amsterdam]");

    assertThat(write(start, false, 3).replace("\r\n ", ""))
        .contains("METHOD:REQUEST", "SEQUENCE:3", "STATUS:CONFIRMED")
        .contains("mailto:post@clinic.example", "mailto:nell@patients.example");
    assertThat(write(start, true, 4)).contains("METHOD:CANCEL", "SEQUENCE:4", "STATUS:CANCELLED");
  }

  private static String write(ZonedDateTime start, boolean cancelled, int sequence) {
    return CalendarWriter.write(
        new CalendarEntry(
            new UUID(1, 2),
            sequence,
            TimeRange.of(start.toInstant(), Duration.ofMinutes(105)),
            start.getZone(),
            "Visit at Harbour Lane Clinic",
            "Harbour Lane Clinic",
            cancelled),
        "post@clinic.example",
        "nell@patients.example",
        NOW);
  }
}
