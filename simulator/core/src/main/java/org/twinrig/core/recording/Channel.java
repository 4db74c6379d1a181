package org.twinrig.core.recording;

/**
 * One ordered stream of a recording.
 *
 * @param topic unique name, e.g. {@code /reading/hall-1/scd41}, {@code /truth/office}, {@code /event}, {@code /alarm}
 * @param kind truth, reading, wire, event or alarm
 * @param source the device (for readings) or plant (for truth) that it comes from; empty for events and alarms
 * @param type sensor type or plant type, e.g. {@code scd41}, {@code room}; empty for events and alarms
 * @param content what it carries
 */
public record Channel(String topic, ChannelKind kind, String source, String type, Content content) {
    /** The one channel of events. */
    public static final Channel EVENTS = new Channel("/event", ChannelKind.EVENT, "", "", new Content.Events());
    /** The one channel of alarms. */
    public static final Channel ALARMS = new Channel("/alarm", ChannelKind.ALARM, "", "", new Content.Alarms());

    /** Channel of sensor {@code type} on {@code device}. */
    public static Channel reading(String device, String type, Content content) {
        return new Channel("/reading/" + device + "/" + type, ChannelKind.READING, device, type, content);
    }

    /** Channel of the truth of plant {@code name} of this {@code type}. */
    public static Channel truth(String name, String type, Content content) {
        return new Channel("/truth/" + name, ChannelKind.TRUTH, name, type, content);
    }
}
