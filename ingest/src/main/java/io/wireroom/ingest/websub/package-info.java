/**
 * WebSub (W3C Recommendation, 23 January 2018), the subscriber's part: finds a feed's hub, asks it for a lease, answers its
 * verification, takes what it pushes once the signature is right, and judges whether it really pushes. {@link
 * io.wireroom.ingest.websub.PushListener} is what hubs call, {@link io.wireroom.ingest.websub.WebSub} what polling calls.
 */
@NullMarked
package io.wireroom.ingest.websub;

import org.jspecify.annotations.NullMarked;
