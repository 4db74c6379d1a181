package org.twinrig.load.mqtt;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.twinrig.load.BrokerAddress;

/** An MQTT 5 server on one thread that does what a test wants: acknowledges, refuses, stalls, cuts off. */
final class FakeBroker implements AutoCloseable {
    private final EventLoopGroup loop = new NioEventLoopGroup(1);
    private final Set<Channel> clients = ConcurrentHashMap.newKeySet();
    private final Set<String> sources = ConcurrentHashMap.newKeySet();
    private final Map<Channel, AtomicInteger> open = new ConcurrentHashMap<>();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final AtomicInteger published = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Channel server;
    private volatile int receiveMaximum = 65_535;
    private volatile @Nullable MqttConnectReturnCode refusal;
    private volatile @Nullable Channel subscriber;
    private volatile int dropEvery;
    private volatile int repeatEvery;
    private volatile boolean late;

    FakeBroker() {
        server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new MqttDecoder(1 << 20), MqttEncoder.INSTANCE, new Client());
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    BrokerAddress address() {
        return new BrokerAddress("127.0.0.1", ((InetSocketAddress) server.localAddress()).getPort(), false);
    }

    FakeBroker refusing(MqttConnectReturnCode code) {
        refusal = code;
        return this;
    }

    /** Takes so many messages without an acknowledgement, and acknowledges a moment later. */
    FakeBroker receiving(int maximum) {
        receiveMaximum = maximum;
        late = true;
        return this;
    }

    /** Hands every {@code n}-th message to the subscriber not at all. */
    FakeBroker losing(int n) {
        dropEvery = n;
        return this;
    }

    /** Hands every {@code n}-th message to the subscriber twice. */
    FakeBroker repeating(int n) {
        repeatEvery = n;
        return this;
    }

    /** Does nothing at all for {@code millis}, from {@code after} on. */
    void stall(long after, long millis) {
        loop.schedule(
                () -> {
                    try {
                        closing.await(millis, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                after,
                TimeUnit.MILLISECONDS);
    }

    /** Cuts every connection off, {@code after} milliseconds from now. */
    void cutOff(long after) {
        loop.schedule(() -> clients.forEach(Channel::close), after, TimeUnit.MILLISECONDS);
    }

    /** Ends for good, {@code after} milliseconds from now. */
    void vanish(long after) {
        loop.schedule(
                () -> {
                    server.close();
                    clients.forEach(Channel::close);
                },
                after,
                TimeUnit.MILLISECONDS);
    }

    Set<String> sources() {
        return sources;
    }

    int mostUnacknowledged() {
        return mostOpen.get();
    }

    @Override
    public void close() {
        closing.countDown();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(3000);
    }

    private final class Client extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            try {
                take(context, (MqttMessage) read);
            } finally {
                ReferenceCountUtil.release(read);
            }
        }

        private void take(ChannelHandlerContext context, MqttMessage message) {
            if (message.decoderResult().isFailure()) {
                context.close();
                return;
            }
            switch (message.fixedHeader().messageType()) {
                case CONNECT -> connect(context);
                case PUBLISH -> publish(context, (MqttPublishMessage) message);
                case SUBSCRIBE -> {
                    subscriber = context.channel();
                    int id = ((MqttSubscribeMessage) message).variableHeader().messageId();
                    context.writeAndFlush(MqttMessageBuilders.subAck()
                            .packetId(id)
                            .addGrantedQos(MqttQoS.AT_LEAST_ONCE)
                            .build());
                }
                case PINGREQ -> context.writeAndFlush(MqttMessage.PINGRESP);
                default -> {
                    // PUBACK of the subscriber, DISCONNECT
                }
            }
        }

        private void connect(ChannelHandlerContext context) {
            clients.add(context.channel());
            sources.add(((InetSocketAddress) context.channel().remoteAddress())
                    .getAddress()
                    .getHostAddress());
            var code = refusal;
            var properties = new MqttProperties();
            if (code == null && receiveMaximum < 65_535) {
                properties.add(new IntegerProperty(MqttPropertyType.RECEIVE_MAXIMUM.value(), receiveMaximum));
            }
            context.writeAndFlush(MqttMessageBuilders.connAck()
                    .returnCode(code == null ? MqttConnectReturnCode.CONNECTION_ACCEPTED : code)
                    .properties(properties)
                    .build());
            if (code != null) {
                context.close();
            }
        }

        private void publish(ChannelHandlerContext context, MqttPublishMessage message) {
            int number = published.incrementAndGet();
            var target = subscriber;
            if (target != null && (dropEvery == 0 || number % dropEvery != 0)) {
                int copies = repeatEvery != 0 && number % repeatEvery == 0 ? 2 : 1;
                for (int i = 0; i < copies; i++) {
                    target.writeAndFlush(MqttMessageBuilders.publish()
                            .topicName(message.variableHeader().topicName())
                            .qos(MqttQoS.AT_MOST_ONCE)
                            .properties(message.variableHeader().properties())
                            .payload(Unpooled.copiedBuffer(message.payload()))
                            .build());
                }
            }
            if (message.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE) {
                var count = open.computeIfAbsent(context.channel(), channel -> new AtomicInteger());
                mostOpen.accumulateAndGet(count.incrementAndGet(), Math::max);
                int id = message.variableHeader().packetId();
                context.executor()
                        .schedule(
                                () -> {
                                    count.decrementAndGet();
                                    context.writeAndFlush(MqttMessageBuilders.pubAck()
                                            .packetId(id)
                                            .build());
                                },
                                late ? 5 : 0,
                                TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            clients.remove(context.channel());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
