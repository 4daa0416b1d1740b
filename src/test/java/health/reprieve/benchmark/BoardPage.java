package health.reprieve.benchmark;

import health.reprieve.testing.Client;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The day board before a long history: a million past visits, each with its claims and its share of
 * the nurses, and days with every chair full.
 */
final class BoardPage {

  private static final int HISTORY = 1_000_000;
  private static final int A_DAY = 200;
  private static final int DAYS_LOOKED_AT = 5;
  private static final int NURSE_TWELFTHS = 12 * SeededClinic.CHAIRS;

  private final PlainHttp http = new PlainHttp(Client.frontDesk().cookie());

  /**
   * Visits of one hour, ten a day in each of twenty chairs, back from yesterday.
   *
   * @param firstPatient from here on patients have no visit
   */
  static void addHistory(int firstPatient, int patients) throws SQLException {
    SeededClinic.run(
        """
        insert into appointment (id, site_id, chair_id, patient_id, course_id, protocol_id, session_number,
          starts_at, ends_at, prep_minutes, start_minutes, infusion_minutes, recovery_minutes, turnover_minutes,
          status, booked_at, booked_by)
        select %s, s.id, c.id, %s, %s, p.id, 2000 + n.seq div %d,
          n.starts_at, n.starts_at + interval 1 hour, 0, 0, 40, 15, 5, 'DONE', '2020-01-01', st.id
        from (select seq, seq div %d as day, seq %% 20 as chair, seq %% %d + %d as patient,
            date(now()) - interval (seq div %d + 1) day + interval (7 + seq div 20 %% 10) hour as starts_at
          from seq_0_to_%d) n
        join site s
        join protocol p on p.name = 'Mood 40 min'
        join staff st on st.username = 'manager'
        join (select id, row_number() over (order by position, name) - 1 as number from chair) c on c.number = n.chair
        """
            .formatted(
                SeededClinic.key("0192d0").replace("seq", "n.seq"),
                SeededClinic.key("0192b0").replace("seq", "n.patient"),
                SeededClinic.key("0192c0").replace("seq", "n.patient"),
                patients,
                A_DAY,
                patients,
                firstPatient,
                A_DAY,
                HISTORY - 1),
        """
        insert into chair_claim (chair_id, quarter, patient_id, appointment_id, nurse_twelfths)
        select a.chair_id, a.starts_at + interval q.seq * 15 minute, a.patient_id, a.id, 4
        from appointment a join seq_0_to_3 q where a.status = 'DONE'
        """,
        """
        insert into nurse_load (site_id, quarter, needed, on_duty)
        select a.site_id, c.quarter, sum(c.nurse_twelfths), %d
        from chair_claim c join appointment a on a.id = c.appointment_id and a.status = 'DONE'
        group by a.site_id, c.quarter
        """
            .formatted(NURSE_TWELFTHS),
        "analyze table appointment, chair_claim, nurse_load");
  }

  /** Full days of the past, as a signed-in desk loads them, one after the other. */
  String measure() throws Exception {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<LocalDate> days = today.minusDays(DAYS_LOOKED_AT).datesUntil(today).toList();
    int[] turn = {0};
    Timings timings =
        Timings.of(300, 500, () -> http.get("/board?day=" + days.get(turn[0]++ % days.size())));
    return "board page, 200 visits on the day, %,d in the history: %s".formatted(HISTORY, timings);
  }
}
