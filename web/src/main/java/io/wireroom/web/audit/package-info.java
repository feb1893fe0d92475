/** The audit log: changes through the API as events on a topic, and the reading of them. */
@NullMarked
package io.wireroom.web.audit;

import org.jspecify.annotations.NullMarked;
