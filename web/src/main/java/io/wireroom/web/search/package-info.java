/** What is indexed: articles and stories searched, counted and told, for the API and the page; and the query language. */
@NullMarked
package io.wireroom.web.search;

import org.jspecify.annotations.NullMarked;
