package io.wireroom.sink.bulk;

/**
 * Which document: an index and an id in it.
 *
 * @param index name of the index, not of an alias
 * @param id id of the document
 */
public record DocumentKey(String index, String id) {}
