/**
 * A real Elasticsearch node as a child JVM: one node on loopback, with its data in one folder, that ends when this
 * process ends, even by {@code kill -9}. Its jars come from the module {@code embedded/search-node} and are on no class
 * path of ours.
 */
@NullMarked
package io.wireroom.embedded.search;

import org.jspecify.annotations.NullMarked;
