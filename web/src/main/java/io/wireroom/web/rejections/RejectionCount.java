package io.wireroom.web.rejections;

import io.wireroom.schemas.record.Stage;

/** How many of the rejections that are held have a stage and a reason. */
public record RejectionCount(Stage stage, String reason, int count) {}
