package org.twinrig.hil.capture;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.recording.Sink;
import org.twinrig.sensors.mls160a.DataParser;
import org.twinrig.sensors.mls160a.StartRequest;

/** The stream of an MLS/160A. */
public final class MotionIntake implements Intake {
    private final String device;
    private final StartRequest request;
    private final DataParser parser;
    private final ArrivalWatch watch;
    private @Nullable MotionBlocks blocks;
    private long wanted;
    private long arrivedNanos;

    /**
     * Asks the head for {@code request} and records it as {@code device}.
     *
     * @throws org.twinrig.core.UserError when the request is not possible
     */
    public MotionIntake(String device, StartRequest request) {
        this.device = device;
        this.request = request.requirePossible();
        this.parser = new DataParser(request.channels().size(), this::frame);
        this.watch = new ArrivalWatch(request.frequencyHz());
    }

    @Override
    public byte[] opening() {
        return request.encode();
    }

    @Override
    public byte[] closing() {
        return StartRequest.stop();
    }

    @Override
    public void into(Sink sink, long durationNanos) {
        blocks = new MotionBlocks(sink, device, request);
        wanted = Math.round(durationNanos * 1e-9 * request.frequencyHz());
    }

    @Override
    public void accept(byte[] bytes, int length, long nanos) {
        arrivedNanos = nanos;
        parser.accept(bytes, length);
    }

    private void frame(int lost, short[] values) {
        var to = blocks();
        if (to.samples() >= wanted) {
            return; // the head goes on until it hears the STOP
        }
        long unnoticed = watch.arrived(to.samples() + lost + 1, arrivedNanos);
        if (unnoticed > 0) {
            to.skip(unnoticed, "about %d went missing within the last 2 s, by the clock".formatted(unnoticed));
        }
        to.sample(lost, values);
    }

    @Override
    public long finish() {
        blocks().breakOff();
        return blocks().nowNanos();
    }

    @Override
    public boolean complete(long nanos) {
        return blocks().samples() >= wanted;
    }

    @Override
    public CaptureCounts counts() {
        var to = blocks();
        long accepted = to.samples() - to.held() - to.lost();
        return new CaptureCounts(accepted, to.held(), to.lost(), parser.wrongCrcs(), parser.skippedBytes(), 0);
    }

    @Override
    public String whatToCheck() {
        return "check --protocol, --baud and --channels (%s are expected, %d bytes a frame)"
                .formatted(request.channels(), request.frameBytes());
    }

    private MotionBlocks blocks() {
        return Objects.requireNonNull(blocks, "the recording has not begun");
    }
}
