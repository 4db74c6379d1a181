package org.twinrig.pipeline.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.twinrig.core.UserError;

/**
 * Apache Artemis as a complete MQTT 5 broker inside this process, on the loopback interface only, holding everything
 * in memory. Without TLS everybody may do everything; with {@link MutualTls} each client has a certificate and what it may
 * do follows from it. Not offered: accounts, persistence.
 */
public final class MqttBroker implements AutoCloseable {
    /** Largest payload that IoT Core takes [byte]. */
    public static final int IOT_CORE_PAYLOAD_BYTES = 128 * 1024;
    /** Room for topic and properties: AWS IoT announces a maximum packet of 149 504 bytes for its 128 KiB payload. */
    private static final int HEADER_ROOM_BYTES = 149_504 - IOT_CORE_PAYLOAD_BYTES;

    private static final String LOOPBACK = "127.0.0.1";
    private static final String ACCEPTOR = "mqtt";

    private final ActiveMQServer server;
    private final int port;
    private final boolean secure;

    private MqttBroker(ActiveMQServer server, int port, boolean secure) {
        this.server = server;
        this.port = port;
        this.secure = secure;
    }

    /**
     * Starts a broker.
     *
     * @param port TCP port on 127.0.0.1; 0 takes any free one
     * @param maxPayloadBytes largest payload taken [byte]
     * @throws UserError with status 3 if the port is taken
     */
    public static MqttBroker start(int port, int maxPayloadBytes) {
        return start(port, maxPayloadBytes, Optional.empty());
    }

    /** Starts a broker whose clients must show certificates; the rest as {@link #start(int, int)}. */
    public static MqttBroker start(int port, int maxPayloadBytes, MutualTls tls) {
        return start(port, maxPayloadBytes, Optional.of(tls));
    }

    private static MqttBroker start(int port, int maxPayloadBytes, Optional<MutualTls> tls) {
        quietLogging();
        requireFree(port);
        try {
            var configuration = configuration(port, maxPayloadBytes, tls);
            var security = tls.map(settings -> new CertificateSecurity(settings.access()));
            var server = ActiveMQServers.newActiveMQServer(configuration, null, security.orElse(null), false);
            server.start();
            var acceptor = server.getRemotingService().getAcceptor(ACCEPTOR);
            if (!(acceptor instanceof NettyAcceptor netty) || !netty.isStarted() || netty.getActualPort() <= 0) {
                server.stop(true);
                throw busy(port, "another program took it meanwhile");
            }
            return new MqttBroker(server, netty.getActualPort(), tls.isPresent());
        } catch (UserError e) {
            throw e;
        } catch (Exception e) {
            throw new UserError(
                    "the embedded MQTT broker does not start on %s:%d: %s".formatted(LOOPBACK, port, e.getMessage()),
                    UserError.MACHINE_LACKS);
        }
    }

    /** The TCP port that it listens on. */
    public int port() {
        return port;
    }

    /** Where clients connect to, e.g. {@code tcp://127.0.0.1:1883} or {@code ssl://localhost:8883}. */
    public String uri() {
        return secure ? "ssl://localhost:" + port : "tcp://" + LOOPBACK + ":" + port;
    }

    /** Stops at once; connected clients are cut off. */
    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (Exception e) {
            throw new IllegalStateException("the embedded MQTT broker on port " + port + " does not stop", e);
        }
    }

    private static Configuration configuration(int port, int maxPayloadBytes, Optional<MutualTls> tls) {
        var parameters = new HashMap<String, Object>();
        parameters.put("host", LOOPBACK);
        parameters.put("port", port);
        parameters.put("protocols", "MQTT");
        parameters.put("useEpoll", false); // no native library: starts faster, and loopback is fast enough
        parameters.put("useKQueue", false);
        parameters.put("tcpNoDelay", true);
        parameters.put("quietPeriod", 0);
        parameters.put("shutdownTimeout", 1);
        tls.ifPresent(settings -> parameters.putAll(settings.acceptorParameters()));
        Map<String, Object> protocol = Map.of("maximumPacketSize", maxPayloadBytes + HEADER_ROOM_BYTES);
        var acceptor = new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, ACCEPTOR, protocol);
        var acceptors = new HashSet<TransportConfiguration>();
        acceptors.add(acceptor);
        var wildcards = new WildcardConfiguration();
        wildcards.setDelimiter('/').setAnyWords('#').setSingleWord('+');
        var settings = new AddressSettings()
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK)
                .setMaxSizeBytes(-1)
                .setAutoDeleteAddresses(true)
                .setAutoDeleteQueues(true);
        return new ConfigurationImpl()
                .setName("twinrig")
                .setPersistenceEnabled(false)
                .setSecurityEnabled(tls.isPresent())
                .setAuthenticationCacheSize(0) // its key lacks the client identifier, which must be looked at each time
                .setAuthorizationCacheSize(0)
                .setJMXManagementEnabled(false)
                .setMessageCounterEnabled(false)
                .setCriticalAnalyzer(false)
                .setMaxDiskUsage(-1)
                .setGracefulShutdownEnabled(false)
                .setThreadPoolMaxSize(8)
                .setScheduledThreadPoolMaxSize(2)
                .setWildCardConfiguration(wildcards)
                .addAddressSetting("#", settings)
                .setAcceptorConfigurations(acceptors);
    }

    private static void requireFree(int port) {
        if (port == 0) {
            return;
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
        } catch (IOException e) {
            throw busy(port, String.valueOf(e.getMessage()));
        }
    }

    private static UserError busy(int port, String reason) {
        return new UserError(
                ("TCP port %d on %s cannot be used for the MQTT broker: %s. End the program that listens there"
                                + " (\"ss -ltnp 'sport = :%d'\" names it), choose another port, or give 0 to take any"
                                + " free one.")
                        .formatted(port, LOOPBACK, reason, port),
                UserError.MACHINE_LACKS);
    }

    /** Artemis and Paho tell of every start and stop; on the console only their errors are wanted. */
    private static void quietLogging() {
        for (var name : new String[] {"org.apache.activemq", "io.netty", "org.apache.activemq.audit"}) {
            var key = "org.slf4j.simpleLogger.log." + name;
            if (System.getProperty(key) == null) {
                System.setProperty(key, "error");
            }
        }
    }
}
