package org.twinrig.core.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import java.io.IOException;
import org.twinrig.core.time.Entry;

/**
 * How the entries of one channel become protobuf messages and come back.
 *
 * <p>The wire form is written by hand: these are the hot paths of a run. The descriptor that goes into the file
 * describes exactly this wire form. Encoding is not thread-safe, decoding is.
 */
interface MessageCodec {
    /** What goes into the recording as the schema of the channel. */
    Descriptor descriptor();

    /** An upper bound of the encoded size of {@code entry} [byte]; refuses an entry of another kind or shape. */
    int maxSize(Entry entry);

    /** Writes {@code entry}; {@code epochNanos} is its moment [ns since 1970]. */
    void encode(Entry entry, long epochNanos, CodedOutputStream out) throws IOException;

    /** Reads an entry; {@code timeNanos} is its moment [ns since start]. */
    Entry decode(long timeNanos, CodedInputStream in, byte[] data, int offset) throws IOException;

    /** The codec of {@code channel}. */
    static MessageCodec of(Channel channel) {
        Content content = channel.content();
        if (content instanceof Content.Numbers numbers) {
            return new NumbersCodec(numbers.schema());
        }
        if (content instanceof Content.Thermal thermal) {
            return new ThermalCodec(thermal, channel.source());
        }
        if (content instanceof Content.Motion motion) {
            return new MotionCodec(motion);
        }
        if (content instanceof Content.Events) {
            return new EventCodec();
        }
        return new AlarmCodec();
    }
}
