/** The counter of the outbox: its page, its settings, the same as JSON. Never a letter's words. */
@NullMarked
package health.reprieve.notices.web;

import org.jspecify.annotations.NullMarked;
