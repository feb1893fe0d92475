/** The pipeline desk, with fakes of processes and Kafka. */
@NullMarked
package io.wireroom.web.pipeline;

import org.jspecify.annotations.NullMarked;
