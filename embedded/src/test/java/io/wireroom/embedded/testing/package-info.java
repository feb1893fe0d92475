/**
 * Real servers for tests of every module: one broker and one Elasticsearch node shared by all tests of a JVM, servers of
 * a test's own that it can stop and restart, and child JVMs that it can kill. The servers are embedded, or containers
 * where the system property {@code wireroom.it} is {@code containers}.
 */
@NullMarked
package io.wireroom.embedded.testing;

import org.jspecify.annotations.NullMarked;
