package io.wireroom.enrich.candidate;

import io.wireroom.enrich.shortlist.Shortlist;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which articles stand under which blocking key, in memory: most keys are one article's alone and cost their place in the
 * table of keys, some 12 bytes; those of more have chains of postings in primitive arrays, 8 bytes a posting. A key under which
 * more than the cap stand keeps the earliest in the total order. Not thread-safe.
 */
final class MeetingIndex {
    /** Text of an article that none is a copy of by having the very same words. */
    static final long NO_TEXT = 0;

    private static final int NONE = -1;

    private final int cap;
    private final int mostMet;
    private final Repeats repeats;
    private final Map<String, Integer> slots = new HashMap<>();
    private final KeyTable heads = new KeyTable();
    private String[] ids = new String[64];
    private long[] orders = new long[64];
    private long[] texts = new long[64];

    /** Keys under which the article of a slot stands; fewer than it came with where full keys turned it away. */
    private int[] standing = new int[64];

    private int[] postingSlot = new int[1024];
    private int[] postingNext = new int[1024];

    /** First postings of chains that hold as many as the cap and begin with the latest of them. */
    private final BitSet full = new BitSet();

    private int slotsUsed;
    private int postingsUsed;
    private int freeSlot = NONE;
    private int freePosting = NONE;

    /** Keys that a slot shares with the article that asks; all 0 between two questions. */
    private int[] shared = new int[64];

    /** Slots that the article that asks has met, the first {@link #met} of them. */
    private int[] metSlots = new int[64];

    private int met;

    /**
     * @param cap articles that one key keeps at most
     * @param mostMet articles that one article meets at most
     * @param repeats how many with its very own text one article meets
     */
    MeetingIndex(int cap, int mostMet, Repeats repeats) {
        this.cap = cap;
        this.mostMet = mostMet;
        this.repeats = repeats;
    }

    int articles() {
        return slots.size();
    }

    /**
     * An article as the index sees it.
     *
     * @param id its id
     * @param orderedAt its place in the total order, milliseconds; ties fall to the id
     * @param text hash of its text
     */
    record Entry(String id, long orderedAt, long text) {}

    boolean has(String id) {
        return slots.containsKey(id);
    }

    /** Adds an article that is not in the index. */
    void add(Entry article, long[] keys) {
        int slot = newSlot(article);
        for (long key : keys) {
            post(key, slot);
        }
    }

    /** Removes an article with the keys it was added under; does nothing when it is not there. */
    void remove(String id, long[] keys) {
        Integer slot = slots.remove(id);
        if (slot == null) {
            return;
        }
        for (int i = 0; i < keys.length && standing[slot] > 0; i++) {
            unpost(keys[i], slot);
        }
        orders[slot] = freeSlot;
        freeSlot = slot;
    }

    /**
     * Articles that stand under some keys.
     *
     * @param ids of the articles
     * @param capped true when others were left out, or may have been because a key is full
     */
    record Met(Set<String> ids, boolean capped) {}

    /**
     * The articles that stand under any of the keys. Where they are more than an article may meet, half are those that share
     * the most keys (of equals the earliest in the total order) and half the earliest that are left, among which the first
     * report of a story is found. So the work for one article is bounded, whatever keys are hot.
     *
     * <p>Of a flood of one text it meets a few ({@link Repeats}).
     *
     * @param asker the article that asks, itself not in the index
     */
    Met under(long[] keys, Entry asker) {
        met = 0;
        boolean full = false;
        for (long key : keys) {
            int head = heads.get(key);
            if (isLone(head)) {
                meet(head >> 1);
            } else {
                int length = 0;
                for (int p = first(head); p != NONE; p = postingNext[p]) {
                    meet(postingSlot[p]);
                    length++;
                }
                full |= length >= cap;
            }
        }
        Set<Integer> others = others(asker);
        Comparator<Integer> byShared = Comparator.comparingInt(slot -> -shared[slot]);
        Set<String> chosen =
                Shortlist.of(others, mostMet, byShared.thenComparing(this::compare), this::compare).stream()
                        .map(slot -> ids[slot])
                        .collect(Collectors.toSet());
        for (int i = 0; i < met; i++) {
            shared[metSlots[i]] = 0;
        }
        return new Met(chosen, full || others.size() > mostMet);
    }

    /** One more key that the article of a slot shares with the one that asks. */
    private void meet(int slot) {
        if (shared[slot]++ == 0) {
            if (met == metSlots.length) {
                metSlots = Arrays.copyOf(metSlots, met * 2);
            }
            metSlots[met++] = slot;
        }
    }

    /** The slots that were met, less repeats of the asker's text that are too many. */
    private Set<Integer> others(Entry asker) {
        Set<Integer> others = new HashSet<>();
        List<Entry> alike = new ArrayList<>();
        for (int i = 0; i < met; i++) {
            int slot = metSlots[i];
            if (asker.text() != NO_TEXT && texts[slot] == asker.text()) {
                alike.add(new Entry(ids[slot], orders[slot], texts[slot]));
            } else {
                others.add(slot);
            }
        }
        repeats.met(alike, asker).forEach(one -> others.add(slots.get(one.id())));
        return others;
    }

    /** A key's value is twice the slot of the only article under it, or one more than twice its first posting. */
    private static boolean isLone(int head) {
        return head != NONE && (head & 1) == 0;
    }

    /** The first posting of a chain; none for a key without one. */
    private static int first(int head) {
        return head == NONE ? NONE : head >> 1;
    }

    private static int chain(int posting) {
        return posting == NONE ? NONE : posting << 1 | 1;
    }

    private void post(long key, int slot) {
        int head = heads.get(key);
        if (head == NONE) {
            heads.put(key, slot << 1);
            standing[slot]++;
        } else if (isLone(head)) {
            if (head >> 1 != slot) {
                heads.put(key, chain(newPosting(slot, newPosting(head >> 1, NONE))));
                standing[slot]++;
            }
        } else {
            postInChain(key, first(head), slot);
        }
    }

    private void postInChain(long key, int first, int slot) {
        if (full.get(first) && !precedes(slot, postingSlot[first])) {
            return;
        }
        int length = 0;
        for (int p = first; p != NONE; p = postingNext[p]) {
            if (postingSlot[p] == slot) {
                return;
            }
            length++;
        }
        if (length < cap) {
            heads.put(key, chain(newPosting(slot, first)));
            standing[slot]++;
            return;
        }
        leadWithLatest(first);
        if (precedes(slot, postingSlot[first])) {
            standing[postingSlot[first]]--;
            postingSlot[first] = slot;
            standing[slot]++;
            leadWithLatest(first);
        }
    }

    /** Puts the latest of a full chain in front, so that later ones are turned away with one look. */
    private void leadWithLatest(int first) {
        int latest = first;
        for (int p = postingNext[first]; p != NONE; p = postingNext[p]) {
            latest = precedes(postingSlot[latest], postingSlot[p]) ? p : latest;
        }
        int slot = postingSlot[latest];
        postingSlot[latest] = postingSlot[first];
        postingSlot[first] = slot;
        full.set(first);
    }

    private boolean precedes(int slot, int other) {
        return compare(slot, other) < 0;
    }

    private int compare(int slot, int other) {
        int byTime = Long.compare(orders[slot], orders[other]);
        return byTime != 0 ? byTime : ids[slot].compareTo(ids[other]);
    }

    private void unpost(long key, int slot) {
        int head = heads.get(key);
        if (isLone(head)) {
            if (head >> 1 == slot) {
                heads.put(key, NONE);
                standing[slot]--;
            }
            return;
        }
        int before = NONE;
        for (int p = first(head); p != NONE; p = postingNext[p]) {
            if (postingSlot[p] == slot) {
                full.clear(first(head));
                if (before == NONE) {
                    heads.put(key, chain(postingNext[p]));
                } else {
                    postingNext[before] = postingNext[p];
                }
                postingNext[p] = freePosting;
                freePosting = p;
                standing[slot]--;
                return;
            }
            before = p;
        }
    }

    private int newSlot(Entry article) {
        int slot = freeSlot;
        if (slot == NONE) {
            slot = slotsUsed++;
            if (slot == ids.length) {
                ids = Arrays.copyOf(ids, slot * 2);
                orders = Arrays.copyOf(orders, slot * 2);
                texts = Arrays.copyOf(texts, slot * 2);
                standing = Arrays.copyOf(standing, slot * 2);
                shared = Arrays.copyOf(shared, slot * 2);
            }
        } else {
            freeSlot = (int) orders[slot];
        }
        ids[slot] = article.id();
        orders[slot] = article.orderedAt();
        texts[slot] = article.text();
        standing[slot] = 0;
        slots.put(article.id(), slot);
        return slot;
    }

    private int newPosting(int slot, int next) {
        int posting = freePosting;
        if (posting == NONE) {
            posting = postingsUsed++;
            if (posting == postingSlot.length) {
                postingSlot = Arrays.copyOf(postingSlot, posting * 2);
                postingNext = Arrays.copyOf(postingNext, posting * 2);
            }
        } else {
            freePosting = postingNext[posting];
        }
        postingSlot[posting] = slot;
        postingNext[posting] = next;
        return posting;
    }
}
