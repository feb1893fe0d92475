package io.wireroom.searchnode.child;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs one Elasticsearch node until standard input ends, which is when the parent closes it or dies.
 *
 * <p>Does what {@code org.elasticsearch.bootstrap.Elasticsearch} does after its checks: logging, environment, plugins,
 * node. Arguments: the home folder and the configuration folder. Prints {@value #STARTED} on standard output
 * once the node is up, and all else on standard error.
 */
public final class SearchNode {

    static final String STARTED = "SEARCH_NODE_STARTED";
    private static final String NAME = "wireroom";

    private SearchNode() {}

    /** Exits with 0 after a clean stop, with 1 when the node cannot start (the reason is on standard error). */
    public static void main(String[] args) throws IOException {
        PrintStream parent = System.out; // Elasticsearch makes System.out a logger
        try {
            Object node = start(Path.of(args[0]), Path.of(args[1]));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "node-stop"));
            type("node.Node").getMethod("start").invoke(node);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            e.printStackTrace();
            System.exit(1);
        }
        parent.println(STARTED);
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static Object start(Path home, Path configuration) throws ReflectiveOperationException {
        Class<?> logging = type("common.logging.LogConfigurator");
        logging.getMethod("registerErrorListener").invoke(null);
        logging.getMethod("configureESLogging").invoke(null);
        type("bootstrap.BootstrapInfo").getMethod("init").invoke(null);
        Object environment = environment(home, configuration);
        logging.getMethod("setClusterName", String.class).invoke(null, NAME);
        logging.getMethod("setNodeName", String.class).invoke(null, NAME);
        logging.getMethod("configure", type("env.Environment"), boolean.class).invoke(null, environment, true);
        return type("node.Node")
                .getConstructor(type("env.Environment"), type("plugins.PluginsLoader"))
                .newInstance(environment, pluginsLoader(environment));
    }

    private static Object environment(Path home, Path configuration) throws ReflectiveOperationException {
        Class<?> settings = type("common.settings.Settings");
        Supplier<String> nodeName = () -> NAME;
        return type("node.InternalSettingsPreparer")
                .getMethod("prepareEnvironment", settings, Map.class, Path.class, Supplier.class)
                .invoke(
                        null,
                        settings.getField("EMPTY").get(null),
                        Map.of("path.home", home.toString()),
                        configuration,
                        nodeName);
    }

    private static Object pluginsLoader(Object environment) throws ReflectiveOperationException {
        Class<?> loader = type("plugins.PluginsLoader");
        Object modules = bundles(loader, "loadModulesBundles", folder(environment, "modulesDir"));
        Object plugins = bundles(loader, "loadPluginsBundles", folder(environment, "pluginsDir"));
        return loader.getMethod("createPluginsLoader", Set.class, Set.class, Map.class)
                .invoke(null, modules, plugins, Map.of());
    }

    private static Object bundles(Class<?> loader, String method, Object folder) throws ReflectiveOperationException {
        return loader.getMethod(method, Path.class).invoke(null, folder);
    }

    private static Object folder(Object environment, String method) throws ReflectiveOperationException {
        return type("env.Environment").getMethod(method).invoke(environment);
    }

    private static void stop(Object node) {
        try {
            Class<?> type = type("node.Node");
            type.getMethod("prepareForClose").invoke(node);
            type.getMethod("close").invoke(node);
            type.getMethod("awaitClose", long.class, TimeUnit.class).invoke(node, 10L, TimeUnit.SECONDS);
        } catch (ReflectiveOperationException e) {
            System.err.println("The node did not close cleanly: " + e.getCause());
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("org.elasticsearch." + name);
    }
}
