/** Tests of fetching. */
@NullMarked
package io.wireroom.ingest.http;

import org.jspecify.annotations.NullMarked;
