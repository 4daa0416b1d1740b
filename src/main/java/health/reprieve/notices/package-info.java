/**
 * What is said to people outside: the outbox of e-mails and texts, who carries them, and the signed
 * links in them. Never decides who is told what, and knows what it speaks of only as a reference.
 */
@NullMarked
package health.reprieve.notices;

import org.jspecify.annotations.NullMarked;
