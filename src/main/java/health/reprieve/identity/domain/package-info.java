/** The staff member, the roles, the token of a sign-in. Never a password in clear. */
@NullMarked
package health.reprieve.identity.domain;

import org.jspecify.annotations.NullMarked;
