/** What is indexed: articles and stories searched, counted and told, for the API and the page. */
@NullMarked
package io.wireroom.web.search;

import org.jspecify.annotations.NullMarked;
