/** Puts records of people into the topics: articles of an import, and subscriptions. */
@NullMarked
package io.wireroom.ingest.publish;

import org.jspecify.annotations.NullMarked;
