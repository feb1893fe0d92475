/** What a page says of its article but the body: {@link io.wireroom.ingest.extract.metadata.PageMetadata}. */
@NullMarked
package io.wireroom.ingest.extract.metadata;

import org.jspecify.annotations.NullMarked;
