package io.wireroom.sink.index;

/**
 * What a cluster offers beyond the bare server.
 *
 * @param lifecycle whether it manages lifecycles of indices
 * @param english whether it has the english analyzer
 */
public record ClusterFeatures(boolean lifecycle, boolean english) {}
