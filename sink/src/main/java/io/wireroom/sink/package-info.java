/** The stage that writes enriched articles and stories to Elasticsearch: never drops, never dies, never indexes twice. */
@NullMarked
package io.wireroom.sink;

import org.jspecify.annotations.NullMarked;
