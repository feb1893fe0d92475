package io.wireroom.web.rejections;

import io.wireroom.schemas.record.Stage;
import java.util.Optional;

/**
 * Which rejections to send again; all that fit every part that is given.
 *
 * @param stage only those of this stage
 * @param reason only those with this reason
 * @param subject only those whose subject holds this text
 * @param all true to send all of them, with no filter
 */
public record RetryRequest(Optional<Stage> stage, Optional<String> reason, Optional<String> subject, boolean all) {}
