/**
 * What a site's robots.txt asks of us: which pages to leave alone, and how long to rest between two requests. crawler-commons
 * reads the file.
 */
@NullMarked
package io.wireroom.ingest.robots;

import org.jspecify.annotations.NullMarked;
