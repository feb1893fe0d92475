/** Tests of the client without Elasticsearch; the sink's tests ask a real one. */
@NullMarked
package io.wireroom.runtime.elasticsearch;

import org.jspecify.annotations.NullMarked;
