package io.wireroom.embedded.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;

/**
 * A container that can be stopped and started again. Its port on this machine is chosen before the first start, because
 * an engine gives a restarted container another random one.
 */
abstract class ContainerEngine implements Engine {

    private static final int STOP_WITHIN_SECONDS = 20;
    private static final Duration START_WITHIN = Duration.ofMinutes(3);

    private final GenericContainer<?> container;
    private final int port;

    ContainerEngine(GenericContainer<?> container, int portInside) {
        this.container = container.withStartupTimeout(START_WITHIN);
        this.port = io.wireroom.embedded.machine.Ports.free();
        container.withExposedPorts(portInside);
        container.withCreateContainerCmdModifier(command -> command.getHostConfig()
                .withPortBindings(
                        new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(portInside))));
    }

    /** Returns when a restarted server answers. */
    abstract void awaitReady();

    @Override
    public final void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            docker().startContainerCmd(container.getContainerId()).exec();
        }
        awaitReady();
    }

    @Override
    public final void stop() {
        docker().stopContainerCmd(container.getContainerId())
                .withTimeout(STOP_WITHIN_SECONDS)
                .exec();
    }

    @Override
    public final String address() {
        return container.getHost() + ":" + port;
    }

    @Override
    public final void close() {
        container.stop();
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }
}
