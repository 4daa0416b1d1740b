/**
 * Patients and the catalogue of conditions as pages and JSON. What is searched for travels in
 * request bodies only, never in an address.
 */
@NullMarked
package health.reprieve.patients.web;

import org.jspecify.annotations.NullMarked;
