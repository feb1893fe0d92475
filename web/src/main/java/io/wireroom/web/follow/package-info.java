/** Following Kafka topics from their beginning, or from shortly before their end, while Kafka comes and goes. */
@NullMarked
package io.wireroom.web.follow;

import org.jspecify.annotations.NullMarked;
