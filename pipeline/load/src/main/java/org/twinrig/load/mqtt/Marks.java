package org.twinrig.load.mqtt;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttProperties.UserProperty;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.gateway.CloudDevice;
import org.twinrig.pipeline.mqtt.Message;

/**
 * What every message of a run says of itself: the run, its device, its number there, and when it was due. Messages of
 * the twin say it in user properties, messages of a given size in the first bytes of their payload.
 *
 * @param device index of the device
 * @param number within the device, from 1
 * @param dueMicros [µs since 1970]
 */
public record Marks(int device, long number, long dueMicros) {
    /** Bytes that {@link #write} takes. */
    public static final int BYTES = 32;

    private static final int DEVICE_DIGITS = 6;
    private static final int NUMBER_DIGITS = 11;
    private static final int DUE_DIGITS = 15;
    private static final String NAME = "load-";

    /** Name of device {@code index}. */
    public static String deviceName(int index) {
        String digits = Integer.toString(index);
        return NAME + "00000".substring(Math.min(5, digits.length())) + digits;
    }

    /** Writes the marks as {@value #BYTES} hexadecimal digits. */
    public static void write(ByteBuf out, int device, long number, long dueMicros) {
        hex(out, device, DEVICE_DIGITS);
        hex(out, number, NUMBER_DIGITS);
        hex(out, dueMicros, DUE_DIGITS);
    }

    private static void hex(ByteBuf out, long value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.writeByte("0123456789abcdef".charAt((int) (value >>> shift) & 0xF));
        }
    }

    /** Reads the marks of {@code message} if it belongs to {@code run}; null if it is someone else's. */
    static @Nullable Marks read(MqttPublishMessage message, String run) {
        try {
            if (message.variableHeader().topicName().startsWith(FixedFleet.topicOf(run))) {
                String head =
                        message.payload().toString(message.payload().readerIndex(), BYTES, StandardCharsets.US_ASCII);
                return new Marks(
                        (int) Long.parseLong(head, 0, DEVICE_DIGITS, 16),
                        Long.parseLong(head, DEVICE_DIGITS, DEVICE_DIGITS + NUMBER_DIGITS, 16),
                        Long.parseLong(head, DEVICE_DIGITS + NUMBER_DIGITS, BYTES, 16));
            }
            return ofProperties(message.variableHeader().properties(), run);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static @Nullable Marks ofProperties(MqttProperties properties, String run) {
        String own = "";
        String device = "";
        String number = "";
        String due = "";
        for (var property : properties.getProperties(MqttPropertyType.USER_PROPERTY.value())) {
            if (property instanceof UserProperty user) {
                switch (user.value().key) {
                    case Message.RUN -> own = user.value().value;
                    case Message.DEVICE -> device = user.value().value;
                    case Message.SEQUENCE -> number = user.value().value;
                    case Message.PUBLISHED -> due = user.value().value;
                    default -> {
                        // the reading's own
                    }
                }
            }
        }
        String name = CloudDevice.device(device);
        return own.equals(run) && name.startsWith(NAME)
                ? new Marks(
                        Integer.parseInt(name.substring(NAME.length())), Long.parseLong(number), Long.parseLong(due))
                : null;
    }
}
