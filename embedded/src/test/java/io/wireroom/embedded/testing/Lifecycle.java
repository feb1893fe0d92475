package io.wireroom.embedded.testing;

import java.util.function.Supplier;

/** A server that starts when it is first asked for. Thread-safe. */
final class Lifecycle implements AutoCloseable {

    private final Supplier<Engine> engines;
    private final boolean shared;
    private Engine engine = new NotStarted();

    private Lifecycle(Supplier<Engine> engines, boolean shared) {
        this.engines = engines;
        this.shared = shared;
    }

    /** Ends with the JVM. */
    static Lifecycle shared(Supplier<Engine> engines) {
        Lifecycle lifecycle = new Lifecycle(engines, true);
        Runtime.getRuntime().addShutdownHook(new Thread(lifecycle::end, "shared-test-server-stop"));
        return lifecycle;
    }

    static Lifecycle own(Supplier<Engine> engines) {
        return new Lifecycle(engines, false);
    }

    synchronized String address() {
        if (engine instanceof NotStarted) {
            start();
        }
        return engine.address();
    }

    synchronized void start() {
        if (engine instanceof NotStarted) {
            engine = started(engines.get());
        } else {
            refuseShared();
            engine.start();
        }
    }

    synchronized void stop() {
        refuseShared();
        engine.stop();
    }

    /** Does nothing to a shared server. */
    @Override
    public void close() {
        if (!shared) {
            end();
        }
    }

    private synchronized void end() {
        engine.close();
        engine = new NotStarted();
    }

    private static Engine started(Engine engine) {
        try {
            engine.start();
            return engine;
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void refuseShared() {
        if (shared) {
            throw new IllegalStateException("other tests use the shared server: take an own() one to stop it");
        }
    }

    private static final class NotStarted implements Engine {

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public String address() {
            throw new IllegalStateException("not started");
        }

        @Override
        public void close() {}
    }
}
