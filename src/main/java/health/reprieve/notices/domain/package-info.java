/**
 * The rules of the outbox: when a notice is tried again, what became of it, when reminders are due,
 * what a link stands for. Never a transport.
 */
@NullMarked
package health.reprieve.notices.domain;

import org.jspecify.annotations.NullMarked;
