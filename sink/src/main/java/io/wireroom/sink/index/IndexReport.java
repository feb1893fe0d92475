package io.wireroom.sink.index;

import java.util.List;

/**
 * What the cluster holds for us, once it is prepared.
 *
 * @param features what it offers
 * @param unlike indices of articles that cut texts into other words than topics' queries have: made by an earlier version, or
 *     by hand; an index keeps the analyzers with which it was made
 */
public record IndexReport(ClusterFeatures features, List<String> unlike) {
    public IndexReport {
        unlike = List.copyOf(unlike);
    }
}
