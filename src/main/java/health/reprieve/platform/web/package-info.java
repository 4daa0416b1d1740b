/**
 * The web's plumbing: REST application, who may enter, pages, problems as answers, static files.
 * Never a feature's page.
 */
@NullMarked
package health.reprieve.platform.web;

import org.jspecify.annotations.NullMarked;
