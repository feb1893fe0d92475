package io.wireroom.cli.why;

/**
 * A stretch of text that a tag is shown by.
 *
 * @param start in UTF-16 code units
 * @param end exclusive, behind {@code start}
 * @param number of the tag in the list of tags
 * @param topic true for a topic, false for an actor
 */
record Mark(int start, int end, int number, boolean topic) {}
