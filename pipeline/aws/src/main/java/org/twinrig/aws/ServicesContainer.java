package org.twinrig.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.Remote;
import org.twinrig.pipeline.Resources;
import org.twinrig.pipeline.Services;
import org.twinrig.pipeline.embedded.AwsClients;

/**
 * LocalStack-compatible services in a container of our own: whichever image answers for all services on port 4566. The
 * last LocalStack that starts without an account is {@value #IMAGE}; later ones take the token of the environment.
 */
final class ServicesContainer implements Services {
    static final String IMAGE = "localstack/localstack:4.14.0";

    private static final int PORT = 4566;
    private static final Duration START = Duration.ofMinutes(3); // pulling the image counts
    private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

    private final GenericContainer<?> container;
    private final EndpointServices services;

    private ServicesContainer(GenericContainer<?> container, EndpointServices services) {
        this.container = container;
        this.services = services;
    }

    static ServicesContainer start(Remote remote) {
        var image = remote.image().orElse(IMAGE);
        var name = imageName(image);
        requireDocker();
        var container = new GenericContainer<>(name)
                .withExposedPorts(PORT)
                .withEnv("SERVICES", "dynamodb,s3,sns,sqs,cloudwatch")
                .waitingFor(Wait.forHttp("/")
                        .forPort(PORT)
                        .forStatusCodeMatching(any -> true)
                        .withStartupTimeout(START));
        Optional.ofNullable(System.getenv(TOKEN)).ifPresent(token -> container.withEnv(TOKEN, token));
        try {
            container.start();
            var endpoint = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
            return new ServicesContainer(container, EndpointServices.open(endpoint, remote));
        } catch (ContainerLaunchException e) {
            container.stop();
            throw new UserError(
                    "the container %s does not start: %s. Images of LocalStack after 4.14.0 need an account and its %s in the environment; choose another with --image NAME, or use --target embedded."
                            .formatted(image, reason(e), TOKEN),
                    UserError.MACHINE_LACKS);
        } catch (UserError e) {
            container.stop();
            throw e;
        }
    }

    private static DockerImageName imageName(String image) {
        try {
            var name = DockerImageName.parse(image);
            name.assertValid();
            return name;
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    "--image is \"%s\", which names no container image; write it as %s or floci/floci:<version>"
                            .formatted(image, IMAGE));
        }
    }

    private static void requireDocker() {
        System.setProperty("org.slf4j.simpleLogger.log.org.testcontainers", "off"); // we say it ourselves, in one line
        System.setProperty("org.slf4j.simpleLogger.log.tc", "off");
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new UserError(
                    "--target localstack needs Docker, and no Docker engine answers here. Start one (\"docker info\" tells whether it runs), name services that run already with --endpoint URL, or use --target embedded, which needs neither.",
                    UserError.MACHINE_LACKS);
        }
    }

    private static String reason(Throwable e) {
        var deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public AwsClients clients() {
        return services.clients();
    }

    @Override
    public Resources resources() {
        return services.resources();
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void close() {
        services.close();
        container.stop();
    }
}
