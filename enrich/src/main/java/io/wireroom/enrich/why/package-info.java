/** Why two articles are copies, reports of one event or unrelated, computed anew from their texts. Pure: no Kafka, no clock. */
@NullMarked
package io.wireroom.enrich.why;

import org.jspecify.annotations.NullMarked;
