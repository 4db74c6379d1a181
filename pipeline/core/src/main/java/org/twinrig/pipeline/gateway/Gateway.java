package org.twinrig.pipeline.gateway;

import java.util.function.Consumer;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.Entry;
import org.twinrig.detect.BoardReports;
import org.twinrig.pipeline.mqtt.Message;

/**
 * Takes the readings of a run, does what the boards would do at the edge, and hands out messages. Truth, events and
 * alarms pass by: a detector sees readings only.
 */
public final class Gateway {
    private final BoardMessages messages;
    private final Consumer<Message> outlet;
    private final FireEdge fire;
    private final FanEdge fan;
    private final BearingEdge bearing;
    private final BoardReports boards;
    private long readings;
    private long withheld;

    /**
     * A gateway for one run.
     *
     * @param run name of the run in the cloud; may be empty
     * @param info the run
     * @param outlet takes the messages; may block
     */
    public Gateway(String run, RunInfo info, Consumer<Message> outlet) {
        this.messages = new BoardMessages(run, info.start());
        this.outlet = outlet;
        this.fire = new FireEdge(messages, outlet);
        this.fan = new FanEdge(messages, outlet);
        this.bearing = new BearingEdge(messages, outlet);
        this.boards = new BoardReports(
                (device, timeNanos, report) -> outlet.accept(messages.report(device, timeNanos, report)));
    }

    /** Takes the next entry. */
    public void accept(Channel channel, Entry entry) {
        if (channel.kind() != ChannelKind.READING) {
            return;
        }
        readings++;
        fire.accept(channel, entry);
        boards.accept(channel, entry);
        if (entry instanceof MotionBlock block) {
            fan.accept(channel, block);
            bearing.accept(channel, block);
        } else if (entry instanceof Samples samples && channel.content() instanceof Content.Numbers) {
            messages.telemetry(channel, samples).ifPresentOrElse(outlet, () -> withheld++);
            messages.anomaly(channel, samples).ifPresent(outlet);
            bearing.accept(channel, samples);
        }
    }

    /** The run ended at {@code endNanos}. */
    public void end(long endNanos) {
        fire.before(endNanos + 1);
        boards.before(endNanos + 1);
    }

    /** Readings taken. */
    public long readings() {
        return readings;
    }

    /** Scalar readings that held no value to send. */
    public long withheld() {
        return withheld;
    }
}
