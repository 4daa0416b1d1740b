package health.reprieve.notices.persistence;

import health.reprieve.notices.domain.Notice;
import health.reprieve.notices.domain.NoticeId;
import health.reprieve.notices.domain.NoticeState;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notices by what they are about, by when they are due, and by what became of them. */
@Dependent
public class NoticeRepository {

  private static final String PLAN =
      "insert into notice (id, kind, what, subject_kind, subject_id, person_id, state, pending,"
          + " due_at, created_at) values (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)"
          + " on duplicate key update due_at = values(due_at), what = values(what)";

  @PersistenceContext private EntityManager entities;

  /**
   * Plans a notice. Where one of this kind and subject waits to be written, it gets the new time.
   */
  public void plan(
      NoticeId id,
      String kind,
      String what,
      Reference subject,
      UUID person,
      Instant due,
      Instant now) {
    entities
        .createNativeQuery(PLAN)
        .setParameter(1, UuidConverter.toBytes(id.value()))
        .setParameter(2, kind)
        .setParameter(3, what)
        .setParameter(4, subject.kind())
        .setParameter(5, UuidConverter.toBytes(subject.id()))
        .setParameter(6, UuidConverter.toBytes(person))
        .setParameter(7, Notice.pending(kind, subject))
        .setParameter(8, InstantConverter.toNative(due))
        .setParameter(9, InstantConverter.toNative(now))
        .executeUpdate();
  }

  /** Whether a notice of this kind and subject waits to be written; it is locked then. */
  public boolean holdPending(String kind, Reference subject) {
    return !entities
        .createNativeQuery("select version from notice where pending = ? for update")
        .setParameter(1, Notice.pending(kind, subject))
        .getResultList()
        .isEmpty();
  }

  /** Drops the notice of this kind and subject that waits to be written, if there is one. */
  public void dropPending(String kind, Reference subject, String reason, Instant now) {
    entities
        .createNativeQuery(
            "update notice set state = 'DROPPED', pending = null, settled_at = ?, reason = ?"
                + " where pending = ?")
        .setParameter(1, InstantConverter.toNative(now))
        .setParameter(2, reason)
        .setParameter(3, Notice.pending(kind, subject))
        .executeUpdate();
  }

  public void add(Notice notice) {
    entities.persist(notice);
  }

  /**
   * @throws NotFound if there is no notice with this id
   */
  public Notice get(NoticeId id) {
    return Optional.ofNullable(entities.find(Notice.class, id.value()))
        .orElseThrow(() -> new NotFound("notice"));
  }

  /** Some of those whose time has come, the longest waiting first. */
  public List<NoticeId> due(Instant now, int most) {
    return entities
        .createQuery(
            "select n.id from Notice n where n.state = :waiting and n.dueAt <= :now"
                + " order by n.dueAt",
            UUID.class)
        .setParameter("waiting", NoticeState.WAITING)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultStream()
        .map(NoticeId::of)
        .toList();
  }

  /** The notice, locked, if it is still due and nobody else has it in hand. */
  public Optional<Notice> take(NoticeId id, Instant now) {
    List<?> free =
        entities
            .createNativeQuery(
                "select version from notice where id = ? and state = 'WAITING' and due_at <= ?"
                    + " for update skip locked")
            .setParameter(1, UuidConverter.toBytes(id.value()))
            .setParameter(2, InstantConverter.toNative(now))
            .getResultList();
    return free.isEmpty() ? Optional.empty() : Optional.of(get(id));
  }

  /**
   * Others of the same kind for the same person that wait to be written or tried again by then,
   * locked; those that another node has in hand left out.
   */
  public List<Notice> alike(Notice notice, Instant until) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from notice where person_id = ? and kind = ? and id <> ?"
                    + " and state = 'WAITING' and due_at <= ? order by id for update skip locked")
            .setParameter(1, UuidConverter.toBytes(notice.person()))
            .setParameter(2, notice.kind())
            .setParameter(3, UuidConverter.toBytes(notice.id().value()))
            .setParameter(4, InstantConverter.toNative(until))
            .getResultList();
    return ids.stream().map(id -> get(NoticeId.of(UuidConverter.fromBytes((byte[]) id)))).toList();
  }

  /** What was really said of this kind about this subject, the last first. */
  public List<String> said(String kind, Reference subject) {
    return entities
        .createQuery(
            "select n.said from Notice n where n.subjectId = :subject and n.kind = :kind"
                + " and n.state = :sent order by n.settledAt desc, n.id desc",
            String.class)
        .setParameter("subject", subject.id())
        .setParameter("kind", kind)
        .setParameter("sent", NoticeState.SENT)
        .getResultList();
  }

  /** Those that wait, the next first. */
  public List<Notice> waiting(int from, int most) {
    return entities
        .createQuery(
            "select n from Notice n where n.state = :waiting order by n.dueAt, n.id", Notice.class)
        .setParameter("waiting", NoticeState.WAITING)
        .setFirstResult(from)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those that ended so, the last first. */
  public List<Notice> settled(Collection<NoticeState> states, int from, int most) {
    return entities
        .createQuery(
            "select n from Notice n where n.state in :states order by n.settledAt desc, n.id desc",
            Notice.class)
        .setParameter("states", states)
        .setFirstResult(from)
        .setMaxResults(most)
        .getResultList();
  }

  /** All of one kind about these subjects, the last of each at the end. */
  public List<Notice> about(String kind, Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select n from Notice n where n.subjectId in :subjects and n.kind = :kind"
                    + " order by n.createdAt, n.id",
                Notice.class)
            .setParameter("subjects", subjects)
            .setParameter("kind", kind)
            .getResultList();
  }

  /** Those of one kind about these subjects that wait, the next of each at the end. */
  public List<Notice> waiting(String kind, Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select n from Notice n where n.subjectId in :subjects and n.kind = :kind"
                    + " and n.state = :waiting order by n.dueAt desc",
                Notice.class)
            .setParameter("subjects", subjects)
            .setParameter("kind", kind)
            .setParameter("waiting", NoticeState.WAITING)
            .getResultList();
  }

  /** Those of one kind about one subject that ended so. */
  public List<Notice> settled(Collection<NoticeState> states, String kind, Reference subject) {
    return entities
        .createQuery(
            "select n from Notice n where n.subjectId = :subject and n.kind = :kind"
                + " and n.state in :states",
            Notice.class)
        .setParameter("subject", subject.id())
        .setParameter("kind", kind)
        .setParameter("states", states)
        .getResultList();
  }

  /** All of one person, the last first. */
  public List<Notice> of(UUID person, int most) {
    return entities
        .createQuery(
            "select n from Notice n where n.personId = :person order by n.createdAt desc, n.id"
                + " desc",
            Notice.class)
        .setParameter("person", person)
        .setMaxResults(most)
        .getResultList();
  }

  public long count(Collection<NoticeState> states) {
    return entities
        .createQuery("select count(n) from Notice n where n.state in :states", Long.class)
        .setParameter("states", states)
        .getSingleResult();
  }

  public void flush() {
    entities.flush();
  }
}
