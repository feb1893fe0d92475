package io.wireroom.sink.bulk;

/**
 * A document whose fate is known.
 *
 * @param item the document
 * @param outcome its fate
 * @param answer what Elasticsearch said
 */
public record Settled(BulkItem item, Outcome outcome, ItemAnswer answer) {}
