package health.reprieve.notices;

import java.util.List;

/**
 * What one person is told.
 *
 * @param subject of an e-mail; a text message has none
 * @param text plain, lines as they are to stand
 * @param calendar for the person's calendar, possibly nothing; only e-mails carry it
 */
public record Message(String subject, String text, List<CalendarEntry> calendar) {}
