package io.wireroom.sink.bulk;

/**
 * Where a document came from, so that its fate can be told to whoever handed it in.
 *
 * @param topic the stream
 * @param partition its partition
 * @param offset place in the partition
 */
public record Position(String topic, int partition, long offset) {}
