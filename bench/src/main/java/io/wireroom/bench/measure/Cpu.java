package io.wireroom.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Processor time so far: of the process, and of each thread that lives.
 *
 * @param processNanos all threads, collector and compiler included
 * @param threads by thread id
 */
public record Cpu(long processNanos, Map<Long, Used> threads) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What a thread has used. */
    public record Used(String name, long nanos) {}

    public Cpu {
        threads = Map.copyOf(threads);
    }

    public static Cpu now() {
        Map<Long, Used> threads = new HashMap<>();
        for (ThreadInfo info : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            long used = info == null ? -1 : THREADS.getThreadCpuTime(info.getThreadId());
            if (info != null && used >= 0) {
                threads.put(info.getThreadId(), new Used(info.getThreadName(), used));
            }
        }
        return new Cpu(process(), threads);
    }

    /** Nanoseconds used since an earlier reading, by the group that a thread's name belongs to; the rest is the JVM's own. */
    public Map<String, Long> since(Cpu earlier, Function<String, String> group) {
        Map<String, Long> used = new LinkedHashMap<>();
        threads.forEach((id, now) -> {
            Used before = earlier.threads.get(id);
            used.merge(group.apply(now.name()), now.nanos() - (before == null ? 0 : before.nanos()), Long::sum);
        });
        long known = used.values().stream().mapToLong(Long::longValue).sum();
        used.put("collector and compiler", Math.max(0, processNanos - earlier.processNanos - known));
        return used;
    }

    private static long process() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
