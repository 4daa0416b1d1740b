package health.reprieve.benchmark;

import health.reprieve.testing.Client;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Plans of six sessions in a clinic whose next ninety days are half full. */
final class PlannerTime {

  /** Working days in ninety days and some more, as far as six sessions can reach. */
  static final int DAYS = 70;

  private static final int STARTS_A_DAY = 5;
  private static final int VISITS = DAYS * SeededClinic.CHAIRS * STARTS_A_DAY;

  private final SeededClinic clinic;
  private final AtomicInteger patient;
  private final PlainHttp http = new PlainHttp(Client.frontDesk().cookie());

  /**
   * Takes the clinic's first days: plans reach about a year ahead.
   *
   * @param firstPatient from here on patients have no visit
   */
  PlannerTime(SeededClinic clinic, int firstPatient) {
    this.clinic = clinic;
    this.patient = new AtomicInteger(firstPatient + VISITS);
  }

  /** Books every second place of each day by SQL, in no regular pattern. */
  PlannerTime halfFill() throws SQLException {
    SeededClinic.run("create table bench_day (seq int primary key, day date not null)");
    for (int day = 0; day < DAYS; day++) {
      SeededClinic.run("insert into bench_day values (%d, '%s')".formatted(day, clinic.day(day)));
    }
    SeededClinic.run(visits(), claims(), loads(), "drop table bench_day");
    SeededClinic.run("analyze table appointment, chair_claim, nurse_load");
    return this;
  }

  private String visits() {
    return """
        insert into appointment (id, site_id, chair_id, patient_id, course_id, protocol_id, session_number,
          starts_at, ends_at, prep_minutes, start_minutes, infusion_minutes, recovery_minutes, turnover_minutes,
          status, booked_at, booked_by)
        select %s, s.id, c.id, %s, %s, p.id, 1, n.starts_at, n.starts_at + interval 2 hour, 30, 15, 40, 35, 15,
          'BOOKED', '2020-01-02', st.id
        from (select v.seq, %d + v.seq as patient, v.seq %% 20 as chair,
            b.day + interval (7 + 2 * (v.seq div 20 %% 5)) hour as starts_at
          from seq_0_to_%d v join bench_day b on b.seq = v.seq div 100
          where crc32(concat('half full ', v.seq)) %% 2 = 0) n
        join site s
        join protocol p on p.name = 'Mood 40 min'
        join staff st on st.username = 'manager'
        join (select id, row_number() over (order by position, name) - 1 as number from chair) c on c.number = n.chair
        """
        .formatted(
            SeededClinic.key("0192e0").replace("seq", "n.seq"),
            SeededClinic.key("0192b0").replace("seq", "n.patient"),
            SeededClinic.key("0192c0").replace("seq", "n.patient"),
            patient.get() - VISITS,
            VISITS - 1);
  }

  private static String claims() {
    return """
        insert into chair_claim (chair_id, quarter, patient_id, appointment_id, nurse_twelfths)
        select a.chair_id, a.starts_at + interval q.seq * 15 minute, a.patient_id, a.id,
          elt(q.seq + 1, 6, 6, 12, 4, 4, 3, 3, 0)
        from appointment a join seq_0_to_7 q where a.booked_at = '2020-01-02'
        """;
  }

  private static String loads() {
    return """
        insert into nurse_load (site_id, quarter, needed, on_duty)
        select s.id, b.day + interval 7 hour + interval q.seq * 15 minute,
          coalesce((select sum(c.nurse_twelfths) from chair_claim c
            where c.quarter = b.day + interval 7 hour + interval q.seq * 15 minute), 0), %d
        from bench_day b join seq_0_to_43 q join site s
        """
        .formatted(SeededClinic.CHAIRS * 12);
  }

  String measure() throws Exception {
    Timings timings = Timings.of(400, 200, this::plan);
    return "plans of six sessions, 20 chairs, 90 days half full: " + timings;
  }

  private int plan() throws Exception {
    int number = patient.getAndIncrement();
    return http.post(
        "/api/series/plans",
        "{\"patient\": \"%s\", \"course\": \"%s\", \"from\": \"%s\"}"
            .formatted(SeededClinic.patient(number), SeededClinic.course(number), clinic.day(0)),
        200);
  }
}
