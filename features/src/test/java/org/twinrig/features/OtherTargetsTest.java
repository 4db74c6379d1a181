package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.twinrig.pipeline.broker.Access;
import org.twinrig.pipeline.broker.MqttBroker;
import org.twinrig.pipeline.broker.MutualTls;
import org.twinrig.pipeline.embedded.EmbeddedServices;
import org.twinrig.pipeline.embedded.ServicesPort;
import org.twinrig.pipeline.functions.Names;

/** One run, fire and fan and telemetry, against every target that this machine has: the same alarms, nothing lost. */
class OtherTargetsTest {
    @TempDir
    static Path folder;

    static EmbeddedServices services;
    static ServicesPort port;
    static Path scenario;
    static JsonNode embedded;

    @BeforeAll
    static void runEmbedded() throws IOException {
        services = EmbeddedServices.inMemory();
        port = services.serve(0);
        scenario = Rooms.write(folder, "everything.yaml", Rooms.EVERYTHING.replace("duration: 12 s", "duration: 40 s"));
        embedded = run();
        assertThat(alarms(embedded)).anyMatch(alarm -> alarm.startsWith("fire")).anyMatch(a -> a.startsWith("fan"));
    }

    @AfterAll
    static void close() {
        port.close();
        services.close();
    }

    private static JsonNode run(Object... target) throws IOException {
        var out =
                folder.resolve("out-" + target.length + "-" + Files.list(folder).count());
        var line = Stream.concat(Stream.of("run", scenario, "--json", "--out", out), Stream.of(target));
        return new ObjectMapper().readTree(Cli.run(line.toArray()).endsWith(0).out());
    }

    private static List<String> alarms(JsonNode result) {
        var alarms = new ArrayList<String>();
        result.path("alarms")
                .forEach(alarm -> alarms.add("%s %s %s at %s s: %s"
                        .formatted(
                                alarm.path("kind").asText(),
                                alarm.path("device").asText(),
                                alarm.path("level").asText(),
                                alarm.path("detectedSeconds"),
                                alarm.path("text").asText())));
        return alarms.stream().sorted().toList();
    }

    private static void assertLikeEmbedded(JsonNode result) {
        assertThat(alarms(result)).isEqualTo(alarms(embedded));
        for (var count : new String[] {"published", "acknowledged", "processed", "stored", "lost", "failed"}) {
            assertThat(result.path("cloud").path(count))
                    .as(count)
                    .isEqualTo(embedded.path("cloud").path(count));
        }
    }

    @Test
    void servicesAtAnEndpointGiveTheSameAlarms() throws IOException {
        assertLikeEmbedded(run("--endpoint", port.uri()));
        // once more: what the first run left there is not taken for this one's
        JsonNode again = run("--endpoint", port.uri(), "--region", "us-east-1");
        assertLikeEmbedded(again);
        assertThat(again.path("target").asText()).isEqualTo("endpoint");
        assertThat(services.dynamoDb()
                        .describeTable(d -> d.tableName(Names.SENSOR_DATA))
                        .table()
                        .itemCount())
                .isGreaterThanOrEqualTo(
                        2 * embedded.path("cloud").path("stored").asLong());
        assertThat(services.sqs().listQueues().queueUrls())
                .as("queues left behind")
                .isEmpty();
    }

    @Test
    void servicesThatTheEnvironmentNamesGiveTheSameAlarms() throws IOException {
        var named = System.getenv("TWINRIG_ENDPOINT");
        assumeTrue(named != null, "TWINRIG_ENDPOINT names no LocalStack-compatible services");
        assertLikeEmbedded(run("--endpoint", named));
    }

    @Test
    void aContainerGivesTheSameAlarms() throws IOException {
        assumeTrue(docker(), "no Docker engine answers here");
        assertLikeEmbedded(run("--target", "localstack"));
    }

    @Test
    void aBrokerThatRunsAlreadyGivesTheSameAlarms() throws IOException {
        try (var broker = MqttBroker.start(0, MqttBroker.IOT_CORE_PAYLOAD_BYTES)) {
            assertLikeEmbedded(run("--iot", "endpoint", "--iot-endpoint", broker.uri()));
        }
    }

    @Test
    void aBrokerBehindMutualTlsGivesTheSameAlarmsAndRefusesStrangers() throws Exception {
        var ofBroker = keyStore("localhost", "-ext", "san=dns:localhost");
        var ofGateway = keyStore("gateway-1");
        var ofStranger = keyStore("stranger");
        var tls = new MutualTls(
                ofBroker,
                trust("gateway-1"),
                PASSWORD,
                (thing, action, resource) -> action != Access.Action.CONNECT || resource.equals(thing));
        try (var broker = MqttBroker.start(0, MqttBroker.IOT_CORE_PAYLOAD_BYTES, tls)) {
            Object[] there = {"--iot", "endpoint", "--iot-endpoint", broker.uri()};
            var ca = pem(ofBroker, "localhost", true);
            var cert = pem(ofGateway, "gateway-1", true);
            var key = pem(ofGateway, "gateway-1", false);

            assertLikeEmbedded(run(concat(there, "--cert", cert, "--key", key, "--ca", ca)));

            refused(3, concat(there, "--cert", cert, "--key", key))
                    .tells("shows a certificate that cannot be trusted", "name another with --ca FILE");
            refused(3, concat(there, "--cert", cert, "--key", key, "--ca", ca, "--thing", "another"))
                    .tells("refuses thing another", "iot:Connect on client/another");
            refused(
                            3,
                            concat(
                                    there,
                                    "--cert",
                                    pem(ofStranger, "stranger", true),
                                    "--key",
                                    pem(ofStranger, "stranger", false),
                                    "--ca",
                                    ca))
                    .tells("as brokers do with a certificate that they do not accept", "CN=stranger");
            refused(2, concat(there, "--cert", cert, "--key", pem(ofStranger, "stranger", false), "--ca", ca))
                    .tells("is not the key of --cert");
        }
    }

    @Test
    void whatDoesNotAnswerIsToldWithWhatToDo() throws IOException {
        refused(3, "--endpoint", "http://127.0.0.1:1")
                .tells("nothing answers at --endpoint http://127.0.0.1:1 (Connection refused", "use --target embedded");
        refused(3, "--iot", "endpoint", "--iot-endpoint", "tcp://127.0.0.1:1")
                .tells("no MQTT broker answers at tcp://127.0.0.1:1");
        var page = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        page.createContext("/", exchange -> {
            byte[] body = "<html>Welcome</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("GET") ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        page.start();
        try {
            var uri = "http://127.0.0.1:" + page.getAddress().getPort();
            refused(3, "--endpoint", uri)
                    .tells("--endpoint " + uri + " answers, but not as DynamoDB does", "404", "LocalStack-compatible");
        } finally {
            page.stop(0);
        }
    }

    @Test
    void withoutDockerThereIsARemedy() {
        assumeTrue(!docker(), "a Docker engine answers here");
        refused(3, "--target", "localstack").tells("needs Docker", "--endpoint URL", "--target embedded");
        refused(2, "--target", "localstack", "--image", "not an image!")
                .tells(
                        "--image is \"not an image!\", which names no container image; write it as localstack/localstack:4.14.0");
    }

    @Test
    void withoutAnAccountThereIsARemedy() throws IOException {
        assumeTrue(
                System.getenv("AWS_ACCESS_KEY_ID") == null
                        && Files.notExists(Path.of(System.getProperty("user.home"), ".aws")),
                "this machine has AWS credentials");
        System.setProperty("aws.disableEc2Metadata", "true"); // who tests on a machine in AWS has its role
        var some = Files.writeString(folder.resolve("some.pem"), "nothing");
        Object[] there = {"--target", "aws", "--iot-endpoint", "127.0.0.1:1", "--cert", some, "--key", some};
        refused(3, concat(there, "--region", "eu-central-1"))
                .tells("--target aws needs AWS credentials", "aws configure", "--target embedded");
        refused(2, there).tells("no AWS region is chosen: give --region NAME");
        refused(2, "--iot", "endpoint", "--iot-endpoint", "ssl://127.0.0.1:1", "--cert", some, "--key", some)
                .tells("--cert " + some + " is not a certificate");
    }

    private static Cli refused(int status, Object... target) {
        var line = Stream.concat(Stream.of("run", scenario, "--out", folder.resolve("refused")), Stream.of(target));
        return Cli.run(line.toArray()).endsWith(status);
    }

    private static Object[] concat(Object[] first, Object... second) {
        return Stream.concat(Stream.of(first), Stream.of(second)).toArray();
    }

    private static boolean docker() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static final String PASSWORD = "only-for-tests";

    /** A key with a certificate that it signed itself, made by the JDK's own tool. */
    private static Path keyStore(String name, String... more) throws Exception {
        var store = folder.resolve(name + ".p12");
        var arguments =
                new ArrayList<>(List.of("-genkeypair", "-keyalg", "RSA", "-alias", name, "-dname", "CN=" + name));
        arguments.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        arguments.addAll(List.of(more));
        keytool(arguments);
        return store;
    }

    private static Path trust(String name) throws Exception {
        var trusted = folder.resolve("trusted.p12");
        var certificate = pem(folder.resolve(name + ".p12"), name, true);
        keytool(List.of(
                "-importcert",
                "-noprompt",
                "-keystore",
                trusted.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString()));
        return trusted;
    }

    private static void keytool(List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Path pem(Path store, String name, boolean certificate) throws Exception {
        var keys = java.security.KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        byte[] der = certificate
                ? keys.getCertificate(name).getEncoded()
                : keys.getKey(name, PASSWORD.toCharArray()).getEncoded();
        var kind = certificate ? "CERTIFICATE" : "PRIVATE KEY";
        return Files.writeString(
                folder.resolve(name + "." + kind.charAt(0) + ".pem"),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(kind, java.util.Base64.getMimeEncoder().encodeToString(der), kind));
    }
}
