/**
 * Sign-in, sign-out and the staff list as pages and JSON; recognises the caller of each request.
 */
@NullMarked
package health.reprieve.identity.web;

import org.jspecify.annotations.NullMarked;
