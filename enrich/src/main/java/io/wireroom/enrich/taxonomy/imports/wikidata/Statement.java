package io.wireroom.enrich.taxonomy.imports.wikidata;

import java.util.List;

/**
 * A statement about an entity that is not deprecated.
 *
 * @param value the item, such as {@code Q5}, or the text
 * @param preferred whether it is to be taken before others
 * @param ended whether it holds no longer
 * @param tickers signs at the exchange that it names
 */
record Statement(String value, boolean preferred, boolean ended, List<String> tickers) {
    Statement {
        tickers = List.copyOf(tickers);
    }
}
