/** What leaves the topology: enriched articles by topic, and stories. */
@NullMarked
package io.wireroom.enrich.route;

import org.jspecify.annotations.NullMarked;
