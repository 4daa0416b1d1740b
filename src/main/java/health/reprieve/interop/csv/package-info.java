/**
 * Files of comma-separated values from elsewhere: the import of pain diaries. Reads rows and hands
 * them to the desk that keeps them; no rule about scores stands here.
 */
@NullMarked
package health.reprieve.interop.csv;

import org.jspecify.annotations.NullMarked;
