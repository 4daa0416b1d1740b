/**
 * What tests drive the application with: the server and its database, a client for each role, page
 * objects, a settable clock. They own URLs, JSON and selectors; no test outside touches them.
 */
@NullMarked
package health.reprieve.testing;

import org.jspecify.annotations.NullMarked;
