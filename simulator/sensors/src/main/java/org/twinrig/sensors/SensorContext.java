package org.twinrig.sensors;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.CircuitField;
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
 * @param circuit the mains circuit it sits in; null for a part that does not
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
        @Nullable CircuitField circuit,
        RandomStreams random,
        Map<String, Object> options) {
    public SensorContext {
        options = Map.copyOf(options);
    }

    /** A part that sits in no circuit. */
    public SensorContext(
            String device,
            Point at,
            Point lookAt,
            @Nullable RoomField room,
            @Nullable VibrationField machine,
            RandomStreams random,
            Map<String, Object> options) {
        this(device, at, lookAt, room, machine, null, random, options);
    }

    /** The room that a part of this {@code type} needs; a {@link UserError} when it is not in one. */
    public RoomField requiredRoom(SensorType type) {
        if (room == null) {
            throw new UserError(
                    device + "/" + type.id() + ": a " + type.id() + " needs a room; put " + device + " into one");
        }
        return room;
    }

    /** The machine that a part of this {@code type} needs; a {@link UserError} when it is not on one. */
    public VibrationField requiredMachine(SensorType type) {
        if (machine == null) {
            throw new UserError(
                    device + "/" + type.id() + ": a " + type.id() + " needs a machine; mount " + device + " on one");
        }
        return machine;
    }

    /** The circuit that a part of this {@code type} needs; a {@link UserError} when it is in none. */
    public CircuitField requiredCircuit(SensorType type) {
        if (circuit == null) {
            throw new UserError(device + "/" + type.id() + ": a " + type.id()
                    + " needs a mains circuit; add \"circuit:\" to the scenario");
        }
        return circuit;
    }
}
