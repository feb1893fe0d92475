package io.wireroom.ingest.extract.body;

import java.util.Arrays;
import java.util.List;

/** What the boxes around a block are called, and how often they look alike side by side, as comments and teasers do. */
final class BoxEvidence {
    private static final List<BoxName> ALL = List.of(BoxName.values());
    private static final int NAMES = ALL.size();
    private static final int STEPS = 4;

    private final Sums sums;
    private final double[] found = new double[2 * NAMES];

    BoxEvidence(Sums sums) {
        this.sums = sums;
    }

    void add(Row row, Place place) {
        find(place);
        for (BoxName name : ALL) {
            int number = Integer.numberOfTrailingZeros(name.bit());
            row.add(name, ".size", found[number]);
            row.add(name, ".nearness", found[NAMES + number]);
        }
        row.add("ownNames", Integer.bitCount(place.names));
        peers(row, place);
    }

    /**
     * For each name, how small the nearest box that carries it is beside the page's prose: 0 none, 0.05 all of it, 1.05 a box
     * without prose; and how near that is: 0 nowhere, 1 here, 1/2 one step up.
     */
    private void find(Place place) {
        Arrays.fill(found, 0);
        int seen = 0;
        for (Place at = place; at != null; at = at.parent) {
            for (int fresh = at.names & ~seen; fresh != 0; fresh &= fresh - 1) {
                int name = Integer.numberOfTrailingZeros(fresh);
                found[name] = 1.05 - sums.share(at.prose);
                found[NAMES + name] = 1.0 / (1 + place.depth - at.depth);
            }
            seen |= at.names;
        }
    }

    private void peers(Row row, Place place) {
        Place most = place;
        int articles = 0;
        int comments = 0;
        int step = 1;
        for (Place at = place.parent; at != null && at.parent != null; at = at.parent) {
            if (step <= STEPS) {
                row.add(step++, ".peers", Math.min(20, at.peers));
            }
            boolean part = at.prose * 10 < sums.prose * 9;
            most = part && (most == place || at.peers > most.peers) ? at : most;
            articles = at.has(BoxName.ARTICLE) ? Math.max(articles, at.peersBefore) : articles;
            comments += at.has(BoxName.COMMENTS) ? 1 : 0;
        }
        while (step <= STEPS) {
            row.add(step++, ".peers", -1);
        }
        row.add("peers.most", most == place ? 0 : Math.min(30, most.peers));
        row.add("peers.before", most == place ? 0 : Math.min(30, most.peersBefore));
        row.add("peers.articlesBefore", Math.min(10, articles));
        row.add("commentsAround", comments);
    }
}
