package org.twinrig.hil.frame;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a frame says, by its type. */
public sealed interface Message permits Message.Control, WireChannel, WireReading {
    /** The version of the protocol that this is. */
    int PROTOCOL = 1;

    /** Type byte, one of {@link FrameType}, with the response's bit. */
    int type();

    /** The bytes of the payload. */
    byte[] payload();

    /** The frame that says it. */
    default Frame frame(int seq, long micros) {
        return new Frame(type(), seq, micros, payload());
    }

    /**
     * What {@code frame} says.
     *
     * @throws BadPayload when its type is unknown, or its payload is not what the type promises
     */
    static Message parse(Frame frame) throws BadPayload {
        var in = new PayloadReader(frame);
        Message message = switch (frame.type()) {
            case FrameType.CHANNEL -> WireChannel.parse(in);
            case FrameType.READING -> WireReading.parse(in);
            default -> Control.parse(frame.type(), in);
        };
        in.end();
        return message;
    }

    /** All but channels and their readings. */
    sealed interface Control extends Message {
        private static Control parse(int type, PayloadReader in) throws BadPayload {
            return switch (type) {
                case FrameType.HELLO -> new Who(in.u8());
                case FrameType.HELLO | FrameType.RESPONSE -> Hello.parse(in);
                case FrameType.TIME -> new Time(in.u64());
                case FrameType.TIME | FrameType.RESPONSE -> new DeviceTime();
                case FrameType.CREDIT -> new Credit(in.u32());
                case FrameType.ALARM -> new Warning(in.u8(), in.f32(), in.text(), in.text(), in.text());
                case FrameType.LOG -> new Log(in.u8(), in.text());
                case FrameType.STATS -> new HowMany();
                case FrameType.STATS | FrameType.RESPONSE ->
                    new Stats(in.u32(), in.u32(), in.u32(), in.u32(), in.u32());
                case FrameType.NAK -> new Nak(in.u8(), in.u8());
                case FrameType.PING -> new Ping(in.rest(), false);
                case FrameType.PING | FrameType.RESPONSE -> new Ping(in.rest(), true);
                default -> throw new BadPayload("a frame of unknown type 0x%02X".formatted(type));
            };
        }
    }

    /** Host: who is there? */
    record Who(int protocol) implements Control {
        @Override
        public int type() {
            return FrameType.HELLO;
        }

        @Override
        public byte[] payload() {
            return new PayloadWriter().u8(protocol).done();
        }
    }

    /**
     * Device: who it is and what it can take.
     *
     * @param protocol version of the protocol that it speaks
     * @param wants kinds of reading that it wants to be sent
     * @param maxFrame longest frame that it takes, type to checksum [byte]
     * @param window bytes that may be on their way to it; 0 for no limit
     * @param ticksPerSecond resolution of its clock [Hz]
     * @param name of the device
     * @param version of its firmware
     */
    record Hello(
            int protocol,
            Set<ReadingKind> wants,
            long maxFrame,
            long window,
            long ticksPerSecond,
            String name,
            String version)
            implements Control {
        private static Hello parse(PayloadReader in) throws BadPayload {
            int protocol = in.u8();
            long bits = in.u32();
            var wants = new TreeSet<ReadingKind>();
            for (ReadingKind kind : ReadingKind.values()) {
                if ((bits & kind.bit()) != 0) {
                    wants.add(kind);
                }
            }
            return new Hello(protocol, wants, in.u32(), in.u32(), in.u32(), in.text(), in.text());
        }

        @Override
        public int type() {
            return FrameType.HELLO | FrameType.RESPONSE;
        }

        @Override
        public byte[] payload() {
            long bits = wants.stream().mapToLong(ReadingKind::bit).sum();
            return new PayloadWriter()
                    .u8(protocol)
                    .u32(bits)
                    .u32(maxFrame)
                    .u32(window)
                    .u32(ticksPerSecond)
                    .text(name)
                    .text(version)
                    .done();
        }
    }

    /** Host: the frame's time is now; {@code startUnixSeconds} is the date of time 0 [s since 1970]. */
    record Time(long startUnixSeconds) implements Control {
        @Override
        public int type() {
            return FrameType.TIME;
        }

        @Override
        public byte[] payload() {
            return new PayloadWriter().u64(startUnixSeconds).done();
        }
    }

    /** Device: the frame's time is the device's own clock [µs since its start]. */
    record DeviceTime() implements Control {
        @Override
        public int type() {
            return FrameType.TIME | FrameType.RESPONSE;
        }

        @Override
        public byte[] payload() {
            return new byte[0];
        }
    }

    /** Device: bytes taken in since the host's last HELLO, modulo 2³². */
    record Credit(long taken) implements Control {
        @Override
        public int type() {
            return FrameType.CREDIT;
        }

        @Override
        public byte[] payload() {
            return new PayloadWriter().u32(taken).done();
        }
    }

    /**
     * Device: an alarm; the frame's time is that of the reading that decided.
     *
     * @param channel channel of that reading, or {@link #NO_CHANNEL}
     * @param score [0..1]
     * @param kind {@code fire}, {@code fan} …
     * @param level {@code WARNING}, {@code ALERT}, {@code FAULT} …
     * @param text one sentence for people
     */
    record Warning(int channel, float score, String kind, String level, String text) implements Control {
        /** The alarm is of no one channel. */
        public static final int NO_CHANNEL = 0xFF;

        @Override
        public int type() {
            return FrameType.ALARM;
        }

        @Override
        public byte[] payload() {
            return new PayloadWriter()
                    .u8(channel)
                    .f32(score)
                    .text(kind)
                    .text(level)
                    .text(text)
                    .done();
        }
    }

    /** Device: a line for people; {@code level} 0 debug, 1 information, 2 warning, 3 error. */
    record Log(int level, String text) implements Control {
        @Override
        public int type() {
            return FrameType.LOG;
        }

        @Override
        public byte[] payload() {
            return new PayloadWriter().u8(level).text(text).done();
        }
    }

    /** Host: how did you fare? */
    record HowMany() implements Control {
        @Override
        public int type() {
            return FrameType.STATS;
        }

        @Override
        public byte[] payload() {
            return new byte[0];
        }
    }

    /** Device: counts since the host's last HELLO, modulo 2³². */
    record Stats(long good, long broken, long bytes, long readings, long overruns) implements Control {
        @Override
        public int type() {
            return FrameType.STATS | FrameType.RESPONSE;
        }

        @Override
        public byte[] payload() {
            var out = new PayloadWriter();
            List.of(good, broken, bytes, readings, overruns).forEach(out::u32);
            return out.done();
        }
    }

    /** Device: refuses the frame of this number; {@code refused} is its type byte. */
    record Nak(int reason, int refused) implements Control {
        @Override
        public int type() {
            return FrameType.NAK;
        }

        @Override
        public byte[] payload() {
            return new PayloadWriter().u8(reason).u8(refused).done();
        }
    }

    /** Bytes to send back, or those that came back. */
    record Ping(byte[] bytes, boolean back) implements Control {
        @Override
        public int type() {
            return back ? FrameType.PING | FrameType.RESPONSE : FrameType.PING;
        }

        @Override
        public byte[] payload() {
            return bytes;
        }
    }
}
