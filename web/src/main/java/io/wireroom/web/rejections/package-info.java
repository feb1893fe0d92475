/**
 * The rejections desk: the latest records that could not be processed, with payload and reason, and sending them again.
 * {@link io.wireroom.web.rejections.RejectionsDesk} is the door.
 */
@NullMarked
package io.wireroom.web.rejections;

import org.jspecify.annotations.NullMarked;
