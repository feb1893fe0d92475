package io.wireroom.ingest.boilerplate;

/** Up to three different pages in one number, 21 bits each; 0 stands for none. */
final class PageMarks {
    private static final int BITS = 21;
    private static final int MASK = (1 << BITS) - 1;

    private PageMarks() {}

    /** Bits that stand for a page; never 0. */
    static int mark(String page) {
        int mark = page.hashCode() & MASK;
        return mark == 0 ? 1 : mark;
    }

    /** The pages with one more, unless it is among them or they are three. */
    static long with(long marks, int mark) {
        if (areFull(marks) || holds(marks, mark)) {
            return marks;
        }
        return marks << BITS | mark;
    }

    /** The pages without the last that was added. */
    static long withoutLast(long marks) {
        return marks >>> BITS;
    }

    /** How many pages they are. */
    static int count(long marks) {
        return (64 - Long.numberOfLeadingZeros(marks) + BITS - 1) / BITS;
    }

    /** Whether they are three. */
    static boolean areFull(long marks) {
        return marks >>> (2 * BITS) != 0;
    }

    private static boolean holds(long marks, int mark) {
        return (marks & MASK) == mark || (marks >>> BITS & MASK) == mark;
    }
}
