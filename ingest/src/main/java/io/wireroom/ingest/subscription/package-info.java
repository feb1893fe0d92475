/**
 * Lists of subscriptions as files: OPML and YAML, read strictly, with every problem told at once and nothing half-applied,
 * and written back.
 */
@NullMarked
package io.wireroom.ingest.subscription;

import org.jspecify.annotations.NullMarked;
