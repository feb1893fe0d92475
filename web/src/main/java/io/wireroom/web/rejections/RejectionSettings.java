package io.wireroom.web.rejections;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.DataSize;
import io.wireroom.runtime.config.Setting;
import java.util.List;

/**
 * How many rejections are held in memory.
 *
 * @param records the latest ones that are shown
 * @param bytes of their payloads together; with more, the oldest are let go
 */
public record RejectionSettings(int records, long bytes) {
    public static final Setting<Integer> RECORDS = Setting.integer("web.rejections.records")
            .between(10, 1_000_000)
            .defaultsTo(5_000)
            .describedAs("Latest rejections that the page and the API show; they are held in memory.");

    public static final Setting<DataSize> BYTES = Setting.size("web.rejections.bytes")
            .defaultsTo(DataSize.ofMebibytes(64))
            .describedAs("Payloads of rejections held in memory; with more of them, fewer rejections are shown.");

    public static final List<Setting<?>> ALL = List.of(RECORDS, BYTES);

    public static RejectionSettings from(Configuration c) {
        return new RejectionSettings(c.get(RECORDS), c.get(BYTES).bytes());
    }
}
