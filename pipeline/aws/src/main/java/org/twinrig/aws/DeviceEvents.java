package org.twinrig.aws;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.twinrig.pipeline.mqtt.AckWindow;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.mqtt5.Mqtt5Client;
import software.amazon.awssdk.crt.mqtt5.Mqtt5ClientOptions.LifecycleEvents;
import software.amazon.awssdk.crt.mqtt5.OnAttemptingConnectReturn;
import software.amazon.awssdk.crt.mqtt5.OnConnectionFailureReturn;
import software.amazon.awssdk.crt.mqtt5.OnConnectionSuccessReturn;
import software.amazon.awssdk.crt.mqtt5.OnDisconnectionReturn;
import software.amazon.awssdk.crt.mqtt5.OnStoppedReturn;

/** What the device SDK tells of one connection; the first failure ends it, since the SDK itself would try for ever. */
final class DeviceEvents implements LifecycleEvents {
    private static final int STOP_SECONDS = 2;

    private final AckWindow window;
    private final CompletableFuture<Optional<Failure>> connected = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    DeviceEvents(AckWindow window) {
        this.window = window;
    }

    /**
     * Why a connection was not made.
     *
     * @param error the SDK's name of it, e.g. {@code AWS_IO_SOCKET_CONNECTION_REFUSED}
     * @param text the SDK's words
     * @param answer the broker's own reason, if it gave one
     */
    record Failure(String error, String text, Optional<String> answer) {}

    /** Done when the connection stands (empty) or has failed. */
    CompletableFuture<Optional<Failure>> connected() {
        return connected;
    }

    void awaitStopped() {
        try {
            stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onAttemptingConnect(Mqtt5Client client, OnAttemptingConnectReturn attempt) {}

    @Override
    public void onConnectionSuccess(Mqtt5Client client, OnConnectionSuccessReturn success) {
        connected.complete(Optional.empty());
    }

    @Override
    public void onConnectionFailure(Mqtt5Client client, OnConnectionFailureReturn failure) {
        var answer =
                Optional.ofNullable(failure.getConnAckPacket()).map(packet -> String.valueOf(packet.getReasonCode()));
        connected.complete(Optional.of(new Failure(
                CRT.awsErrorName(failure.getErrorCode()), CRT.awsErrorString(failure.getErrorCode()), answer)));
    }

    @Override
    public void onDisconnection(Mqtt5Client client, OnDisconnectionReturn end) {
        var packet = end.getDisconnectPacket();
        var reason = packet == null ? "" : ", reason " + packet.getReasonCode();
        window.lost("it closed the connection (" + CRT.awsErrorString(end.getErrorCode()) + reason + ")");
    }

    @Override
    public void onStopped(Mqtt5Client client, OnStoppedReturn end) {
        stopped.countDown();
    }
}
