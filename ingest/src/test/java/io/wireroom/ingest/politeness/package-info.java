/**
 * The politeness kit: a simulated web whose servers remember how they were treated, a clock that runs a week in seconds,
 * and rules that judge a client by the servers' log. Any {@link io.wireroom.ingest.politeness.FeedClient} can be judged;
 * a rude one shows that each rule can fail.
 */
@NullMarked
package io.wireroom.ingest.politeness;

import org.jspecify.annotations.NullMarked;
