/** Reports of one event: weighted terms, their blocking keys and their similarity. Pure: no Kafka, no clock. */
@NullMarked
package io.wireroom.enrich.story;

import org.jspecify.annotations.NullMarked;
