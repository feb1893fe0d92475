/** The connection to Elasticsearch: how it is configured, asked, and how its errors read. */
@NullMarked
package io.wireroom.runtime.elasticsearch;

import org.jspecify.annotations.NullMarked;
