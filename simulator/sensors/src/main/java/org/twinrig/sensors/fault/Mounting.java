package org.twinrig.sensors.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.VibrationField;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorType;

/** How a part that fails is put in its place: what it sees, and when it begins, are in the hands of its faults. */
final class Mounting {
    private final SensorType type;
    private final SensorContext context;
    private final @Nullable PoisonedAir air;
    private final @Nullable VibrationField machine;
    private final PartClock.Now now = new PartClock.Now();

    Mounting(SensorType type, SensorContext context, List<SensorFault> faults, RandomStreams random) {
        this.type = type;
        this.context = context;
        var room = context.room();
        boolean poisoned = faults.stream().anyMatch(fault -> fault.kind() == FaultKind.POISONED);
        this.air = room != null && poisoned ? new PoisonedAir(room) : null;
        VibrationField held = context.machine();
        for (int i = 0; i < faults.size(); i++) {
            if (held != null && faults.get(i).kind() == FaultKind.LOOSE) {
                held = new LooseMount(held, faults.get(i), random.stream("loose/" + i));
            }
        }
        this.machine = held;
    }

    /** Time is {@code timeNanos}, and this is left of a gas element's sensitivity [0..1]. */
    void pass(long timeNanos, double sensitivity) {
        now.nanos = timeNanos;
        if (air != null) {
            air.setSensitivity(sensitivity);
        }
    }

    /** The part as the scenario mounts it. */
    Sensor first(PartClock clock) {
        return mount(clock, context.random(), context.options());
    }

    /** The same part, switched on again: cold, and with other noise. */
    Sensor again(PartClock clock, RandomStreams noise) {
        var options = new HashMap<>(context.options());
        options.remove("heatedFor");
        return mount(clock, context.random().exchanging("noise", noise), options);
    }

    /** A part with the same errors and other noise that reads without mistakes, to know how strong the noise is. */
    Sensor ghost(PartClock clock, RandomStreams noise) {
        var options = new HashMap<>(context.options());
        for (String mistake : List.of("glitchProbability", "failProbability")) {
            if (type.options().containsKey(mistake)) {
                options.put(mistake, 0.0);
            }
        }
        return mount(clock, context.random().exchanging("noise", noise), options);
    }

    /** Two ghosts. */
    List<Sensor> ghosts(PartClock clock, RandomStreams noise) {
        var two = new ArrayList<Sensor>();
        two.add(ghost(clock, noise.child("one")));
        two.add(ghost(clock, noise.child("other")));
        return two;
    }

    private Sensor mount(PartClock clock, RandomStreams random, Map<String, Object> options) {
        boolean asIs = clock.baseNanos() == 0 && clock.ppm() == 0;
        var felt = machine == null || asIs ? machine : clock.motionOf(machine, now);
        return type.create(new SensorContext(
                context.device(),
                context.at(),
                context.lookAt(),
                air == null ? context.room() : air,
                felt,
                context.circuit(),
                random,
                options));
    }
}
