package org.twinrig.hil.frame;

import java.util.ArrayList;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Content;

/**
 * Host: what the readings with this channel number are.
 *
 * @param id its number [0..254]
 * @param device where the sensor sits
 * @param sensor type of the sensor, e.g. {@code scd41}
 * @param content fields and units, size and rate, or rate and scale
 */
public record WireChannel(int id, String device, String sensor, Content content) implements Message {
    private static final double MILLI = 1000;

    static WireChannel parse(PayloadReader in) throws BadPayload {
        int id = in.u8();
        ReadingKind kind = ReadingKind.of(in.u8());
        String device = in.text();
        String sensor = in.text();
        return new WireChannel(id, device, sensor, content(kind, in));
    }

    private static Content content(ReadingKind kind, PayloadReader in) throws BadPayload {
        return switch (kind) {
            case NUMBERS -> {
                var fields = new ArrayList<SampleSchema.Field>();
                for (int left = in.u8(); left > 0; left--) {
                    fields.add(new SampleSchema.Field(in.text(), in.text()));
                }
                yield new Content.Numbers(new SampleSchema("Reading", fields));
            }
            case THERMAL -> new Content.Thermal(in.u16(), in.u16(), in.u32() / MILLI);
            case MOTION -> new Content.Motion(in.u32() / MILLI, in.f32(), in.f32());
        };
    }

    /** The kind of reading that a channel of this {@code content} carries. */
    public static ReadingKind kind(Content content) {
        if (content instanceof Content.Numbers) {
            return ReadingKind.NUMBERS;
        } else if (content instanceof Content.Thermal) {
            return ReadingKind.THERMAL;
        } else if (content instanceof Content.Motion) {
            return ReadingKind.MOTION;
        }
        throw new IllegalArgumentException(content + " is no reading");
    }

    @Override
    public int type() {
        return FrameType.CHANNEL;
    }

    @Override
    public byte[] payload() {
        var out =
                new PayloadWriter().u8(id).u8(kind(content).code()).text(device).text(sensor);
        if (content instanceof Content.Numbers numbers) {
            var fields = numbers.schema().fields();
            out.u8(fields.size());
            fields.forEach(field -> out.text(field.name()).text(field.unit()));
        } else if (content instanceof Content.Thermal thermal) {
            out.u16(thermal.width()).u16(thermal.height()).u32(Math.round(MILLI * thermal.framesPerSecond()));
        } else if (content instanceof Content.Motion motion) {
            out.u32(Math.round(MILLI * motion.sampleRateHz()))
                    .f32(motion.accelLsbPerG())
                    .f32(motion.gyroLsbPerDps());
        }
        return out.done();
    }
}
