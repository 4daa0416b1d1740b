/**
 * The database's plumbing: data source, migrations, converters, retries, SQL files. Never a table's
 * meaning.
 */
@NullMarked
package health.reprieve.platform.persistence;

import org.jspecify.annotations.NullMarked;
