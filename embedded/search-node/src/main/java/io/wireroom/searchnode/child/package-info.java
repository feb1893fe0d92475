/**
 * The main class of the child JVM in which the embedded Elasticsearch node runs. It is alone on that JVM's class path,
 * Elasticsearch's jars being on its module path, so it refers to JDK types only and finds the rest by reflection.
 */
@NullMarked
package io.wireroom.searchnode.child;

import org.jspecify.annotations.NullMarked;
