package io.wireroom.embedded.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the child JVM; it runs on the same JDK as this process. */
record NodeCommand(NodeHome home, NodeFolders folders, SearchOptions options) {

    private static final String MAIN_CLASS = "io.wireroom.searchnode.child.SearchNode";

    List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(memory());
        line.addAll(fixed());
        line.addAll(ofJava(Runtime.version().feature()));
        line.addAll(node());
        return line;
    }

    private List<String> memory() {
        int heap = options.heapMebibytes();
        List<String> memory = new ArrayList<>(List.of(
                "-Xms" + heap + "m",
                "-Xmx" + heap + "m",
                "-XX:MaxDirectMemorySize=" + heap / 2 + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError"));
        if (options.warmup() == SearchOptions.Warmup.QUICK) {
            memory.add("-XX:TieredStopAtLevel=1");
        }
        return memory;
    }

    /** What Elasticsearch's own {@code jvm.options} and launcher pass. */
    private static List<String> fixed() {
        return List.of(
                "-XX:-OmitStackTraceInFastThrow",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.noKeySetOptimization=true",
                "-Dio.netty.recycler.maxCapacityPerThread=0",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.disable.jmx=true",
                "-Dlog4j2.formatMsgNoLookups=true",
                "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
                "-Des.distribution.type=zip");
    }

    private static List<String> ofJava(int feature) {
        List<String> flags = new ArrayList<>();
        flags.add("-Djava.locale.providers=" + (feature >= 23 ? "CLDR" : "SPI,COMPAT"));
        if (feature >= 20) {
            flags.add("--add-modules=jdk.incubator.vector");
        }
        if (feature >= 22) {
            flags.add("--enable-native-access=" + "ALL-UNNAMED,org.elasticsearch.nativeaccess,org.apache.lucene.core");
        }
        return flags;
    }

    private List<String> node() {
        return List.of(
                "-Des.path.home=" + home.path(),
                "-Djava.io.tmpdir=" + folders.temporary(),
                "--module-path",
                home.lib().toString(),
                "--add-modules=jdk.net,jdk.management.agent,ALL-MODULE-PATH",
                "-cp",
                home.childClassPath(),
                MAIN_CLASS,
                home.path().toString(),
                folders.configuration().toString());
    }
}
