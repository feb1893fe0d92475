/** Metrics: declared in enums with name, unit and description, measured through Micrometer, printed for Prometheus. */
@NullMarked
package io.wireroom.runtime.metrics;

import org.jspecify.annotations.NullMarked;
