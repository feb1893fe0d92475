package io.wireroom.enrich.text;

/** 64-bit hashes that never change between releases, machines or runs: stored and compared across instances. */
public final class Hashes {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hashes() {}

    /** FNV-1a over the UTF-16 code units, mixed. */
    public static long of(CharSequence text) {
        long hash = start();
        for (int i = 0; i < text.length(); i++) {
            hash = add(hash, text.charAt(i));
        }
        return mix(hash);
    }

    /** Two hashes as one; the order matters. */
    public static long combine(long a, long b) {
        return mix(a * 0x9e3779b97f4a7c15L + Long.rotateLeft(b, 29));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): a bijection in which each bit moves half of the others. */
    public static long mix(long x) {
        long z = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** What {@link #add} begins with; {@link #mix} ends it. */
    public static long start() {
        return FNV_OFFSET;
    }

    /** FNV-1a of one more UTF-16 code unit. */
    public static long add(long hash, char c) {
        return (hash ^ c) * FNV_PRIME;
    }
}
