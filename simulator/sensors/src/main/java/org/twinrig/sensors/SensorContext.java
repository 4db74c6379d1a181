package org.twinrig.sensors;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.VibrationField;

/**
 * Where a part is mounted and what it draws its errors from.
 *
 * @param device name of the board that carries it
 * @param at its place in the room [m]
 * @param lookAt the point that a camera is aimed at [m]; ignored by others
 * @param room the room it is in; null for a part on a machine without a room
 * @param machine the machine it is mounted on; null for a part in a room
 * @param random its own random streams; take streams by purpose, e.g. {@code noise}, {@code part}
 * @param options what the scenario sets beyond the defaults: numbers in SI units ({@link Double}), {@link Boolean} or
 *     {@link String}
 */
public record SensorContext(
        String device,
        Point at,
        Point lookAt,
        @Nullable RoomField room,
        @Nullable VibrationField machine,
        RandomStreams random,
        Map<String, Object> options) {
    public SensorContext {
        options = Map.copyOf(options);
    }
}
