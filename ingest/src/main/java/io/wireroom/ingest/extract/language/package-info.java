/**
 * The language of an article: {@link io.wireroom.ingest.extract.language.PageLanguage} weighs what the page declares against
 * what its text looks like.
 */
@NullMarked
package io.wireroom.ingest.extract.language;

import org.jspecify.annotations.NullMarked;
