/**
 * Whose turn it is: items in lanes, and hosts that are asked one request at a time, whoever asks. Knows neither feeds nor
 * pages.
 */
@NullMarked
package io.wireroom.ingest.pace;

import org.jspecify.annotations.NullMarked;
