package org.twinrig.load.mqtt;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.ssl.SslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.twinrig.load.BrokerAddress;
import org.twinrig.load.MachineLimits;
import org.twinrig.load.SourceAddresses;
import org.twinrig.load.TlsFiles;

/** The broker of a run, and how connections to it are opened. */
final class Endpoint {
    private static final int CONNECT_MILLIS = 5000;
    private static final int LARGEST_PACKET = 256 * 1024 * 1024; // MQTT's own limit

    private final BrokerAddress broker;
    private final InetSocketAddress remote;
    private final SourceAddresses sources;
    private final Class<? extends Channel> channelType;
    private final @Nullable SslContext tls;
    private final long answerMillis;

    private Endpoint(
            BrokerAddress broker,
            InetSocketAddress remote,
            SourceAddresses sources,
            Class<? extends Channel> channelType,
            @Nullable SslContext tls,
            long answerMillis) {
        this.broker = broker;
        this.remote = remote;
        this.sources = sources;
        this.channelType = channelType;
        this.tls = tls;
        this.answerMillis = answerMillis;
    }

    /** Resolves {@code broker} for {@code connections}; {@code answerMillis} is the longest wait for a CONNACK. */
    static Endpoint of(
            BrokerAddress broker,
            TlsFiles files,
            int connections,
            MachineLimits limits,
            Transport transport,
            long answerMillis) {
        InetAddress address;
        try {
            address = InetAddress.getByName(broker.host());
        } catch (UnknownHostException e) {
            throw Failures.unknownHost(broker);
        }
        var sources = SourceAddresses.forConnections(connections, address, limits);
        return new Endpoint(
                broker,
                new InetSocketAddress(address, broker.port()),
                sources,
                transport.channelType(),
                broker.tls() ? TlsContext.of(files) : null,
                answerMillis);
    }

    BrokerAddress broker() {
        return broker;
    }

    long answerMillis() {
        return answerMillis;
    }

    /** Local addresses that connections are opened from; 0 when the operating system chooses. */
    int sourceAddresses() {
        return sources.count();
    }

    /** Opens connection number {@code index} on {@code loop}; {@code owner} hears what becomes of it. */
    Session open(EventLoop loop, int index, String clientId, Owner owner) {
        var session = new Session(this, clientId, owner);
        var bootstrap = new Bootstrap()
                .group(loop)
                .channel(channelType)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        fill(channel, session);
                    }
                });
        bootstrap.connect(remote, sources.of(index)).addListener(future -> {
            if (!future.isSuccess()) {
                session.unopened(future.cause());
            }
        });
        return session;
    }

    private void fill(SocketChannel channel, Session session) {
        var pipeline = channel.pipeline();
        if (tls != null) {
            pipeline.addLast(tls.newHandler(channel.alloc(), broker.host(), broker.port()));
        }
        pipeline.addLast(new MqttDecoder(LARGEST_PACKET), MqttEncoder.INSTANCE, session);
    }
}
