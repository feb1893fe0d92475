/** The page's server under load: subscribers and searches beside the pipeline. */
@NullMarked
package io.wireroom.bench.web;

import org.jspecify.annotations.NullMarked;
