package org.twinrig.load.mqtt;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;

/** One MQTT connection from CONNECT to DISCONNECT; what is sent and received in between is its {@link Owner}'s. */
final class Session extends ChannelInboundHandlerAdapter {
    static final int KEEP_ALIVE_SECONDS = 60;

    private final Endpoint endpoint;
    private final String clientId;
    private final Owner owner;
    private @Nullable Channel channel;
    private @Nullable String farewell;
    private boolean up;
    private boolean over;
    private long lastWriteNanos;

    Session(Endpoint endpoint, String clientId, Owner owner) {
        this.endpoint = endpoint;
        this.clientId = clientId;
        this.owner = owner;
    }

    /** The channel; there is one from {@link Owner#up} on. */
    Channel channel() {
        var open = channel;
        if (open == null) {
            throw new IllegalStateException("the connection is not open");
        }
        return open;
    }

    /** True while messages can be sent. */
    boolean isUp() {
        return up;
    }

    /** Something was written at {@code nanos}: no ping is needed for a while. */
    void wrote(long nanos) {
        lastWriteNanos = nanos;
    }

    /** Sends a ping if nothing was written for half of {@code keepAliveSeconds}. */
    void keepAlive(long nowNanos, int keepAliveSeconds) {
        if (up && nowNanos - lastWriteNanos > TimeUnit.SECONDS.toNanos(keepAliveSeconds) / 2) {
            channel().writeAndFlush(MqttMessage.PINGREQ);
            lastWriteNanos = nowNanos;
        }
    }

    /** Ends the connection in order. */
    void close() {
        over = true;
        var open = channel;
        if (open == null) {
            return;
        }
        if (up) {
            up = false;
            open.writeAndFlush(MqttMessage.DISCONNECT);
        }
        open.close();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        if (over) {
            context.close();
            return;
        }
        context.writeAndFlush(MqttMessageBuilders.connect()
                .protocolVersion(MqttVersion.MQTT_5)
                .clientId(clientId)
                .cleanSession(true)
                .keepAlive(KEEP_ALIVE_SECONDS)
                .build());
        lastWriteNanos = System.nanoTime();
        long patience = endpoint.answerMillis();
        context.executor()
                .schedule(() -> fail(Failures.silent(endpoint.broker(), patience)), patience, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (!(read instanceof MqttMessage message)) {
            ReferenceCountUtil.release(read);
            return;
        }
        if (message.decoderResult().isFailure()) {
            end(Failures.noMqtt(endpoint.broker()), "it sent what is no MQTT packet");
            return;
        }
        switch (message.fixedHeader().messageType()) {
            case CONNACK -> answered((MqttConnAckMessage) message);
            case DISCONNECT -> farewell = Failures.disconnected(message);
            case PINGRESP -> {
                // the connection lives, which any packet tells
            }
            default -> owner.received(message);
        }
    }

    private void answered(MqttConnAckMessage answer) {
        var header = answer.variableHeader();
        if (header.connectReturnCode().byteValue() != 0) {
            fail(Failures.refused(endpoint.broker(), header));
            return;
        }
        up = true;
        owner.up(this, Grant.of(header.properties(), KEEP_ALIVE_SECONDS));
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (up) {
            owner.pause();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (up && context.channel().isWritable()) {
            owner.writable();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        var why = farewell;
        end(
                why == null
                        ? Failures.closed(endpoint.broker())
                        : new UserError(endpoint.broker() + ": " + why, UserError.MACHINE_LACKS),
                why == null ? "it closed the connection" : why);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        end(Failures.broken(endpoint.broker(), cause), String.valueOf(cause.getMessage()));
    }

    /** The connection could not even be opened. */
    void unopened(Throwable cause) {
        fail(Failures.broken(endpoint.broker(), cause));
    }

    private void fail(UserError why) {
        if (!up) {
            end(why, "");
        }
    }

    private void end(UserError asFailure, String asLoss) {
        if (over) {
            return;
        }
        over = true;
        boolean was = up;
        up = false;
        var open = channel;
        if (open != null) {
            open.close();
        }
        if (was) {
            owner.lost(asLoss);
        } else {
            owner.failed(asFailure);
        }
    }
}
