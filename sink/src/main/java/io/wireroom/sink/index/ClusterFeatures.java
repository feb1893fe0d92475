package io.wireroom.sink.index;

/**
 * What a cluster offers beyond the bare server.
 *
 * @param lifecycle whether it manages lifecycles of indices
 * @param words whether it can cut texts into words as topics' queries have them
 */
public record ClusterFeatures(boolean lifecycle, boolean words) {}
