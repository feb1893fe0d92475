/** What tries of words are made of: numbers for words, and edges between nodes, each in a few flat arrays. */
@NullMarked
package io.wireroom.enrich.trie;

import org.jspecify.annotations.NullMarked;
