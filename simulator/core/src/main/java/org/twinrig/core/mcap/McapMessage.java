package org.twinrig.core.mcap;

/**
 * One message as it lies in its chunk.
 *
 * @param channelId its channel
 * @param sequence its number within the channel
 * @param logTime when it was recorded [ns since 1970]
 * @param publishTime when it was published [ns since 1970]
 * @param data array that holds the payload among other things; valid until the consumer returns
 * @param offset where the payload begins in {@code data}
 * @param length of the payload [byte]
 */
public record McapMessage(
        int channelId, long sequence, long logTime, long publishTime, byte[] data, int offset, int length) {
    /** Consumes messages in order. */
    @FunctionalInterface
    public interface Consumer {
        /** Next message. */
        void accept(McapMessage message);
    }
}
