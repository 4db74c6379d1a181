package org.twinrig.hil.link;

import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.Message;

/**
 * A message of the device.
 *
 * @param frame as it came
 * @param message what it says
 * @param atNanos when it came, by {@link System#nanoTime} [ns]
 */
public record Received(Frame frame, Message message, long atNanos) {}
