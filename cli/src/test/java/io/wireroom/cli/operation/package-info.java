/**
 * Holds the files of a deployment (compose file, image, alert rules, dashboards, saved objects) to the names that the code
 * declares, and to what the real Prometheus makes of them.
 */
@NullMarked
package io.wireroom.cli.operation;

import org.jspecify.annotations.NullMarked;
