/**
 * Which article an address names: addresses are parsed as browsers do, normalised, and hashed to the article id, so that
 * one article seen through two feeds, a mobile host or a tracking link is one article.
 */
@NullMarked
package io.wireroom.ingest.identity;

import org.jspecify.annotations.NullMarked;
