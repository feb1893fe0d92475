/**
 * What an article is about: {@link io.wireroom.enrich.tag.Tagger} finds the topics whose queries match and the people
 * and organisations that are named, each with the words that say so. Knows no Kafka and no clock.
 */
@NullMarked
package io.wireroom.enrich.tag;

import org.jspecify.annotations.NullMarked;
