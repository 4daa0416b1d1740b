package health.reprieve.scheduling.domain;

/**
 * Why nothing is offered any more to one who is still on the wait list: what they wait for was
 * booked otherwise. Where such a booking is given up, they wait again.
 */
public enum WaitSettled {
  /** Every session of the course is given, under way or booked. */
  ALL_BOOKED,
  /** The new course that was waited for was opened otherwise, and a session of it is booked. */
  COURSE_BEGUN
}
