package org.twinrig.scenarios;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinrig.physics.fan.Air;
import org.twinrig.physics.fan.BearingRig;
import org.twinrig.physics.fan.Drive;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.physics.fan.Life;
import org.twinrig.physics.fan.Motor;
import org.twinrig.scenarios.language.Problem;
import org.twinrig.scenarios.language.ScenarioException;
import org.twinrig.scenarios.language.Settings;
import org.twinrig.scenarios.plant.PlantFile;

/** From a scenario's values to the description of a fan. */
final class FanBuilder {
    private static final double MAINS = 230; // [V] IEC 60038
    private static final double GRAVITY = 9.80665; // standard gravity [m/s²]

    private FanBuilder() {}

    /** The fan that {@code s} describes, in the scenario {@code root}. */
    static FanSpec build(Settings root, Settings s) {
        List<FanSpec.Run> runs = s.isWritten("runs")
                ? s.items("runs").stream().map(FanBuilder::run).toList()
                : List.of(new FanSpec.Run(0, Long.MAX_VALUE));
        var plain = new FanSpec(
                s.text("name"),
                s.number("speed") / (2 * Math.PI),
                (int) s.whole("blades"),
                s.number("imbalance"),
                s.number("roughness"),
                s.number("blade-scatter"),
                s.number("drift"),
                FanSpec.of("").machine(),
                mount(s.text("mount"), s.number("tilt")),
                s.number("temperature"),
                runs,
                s.items("faults").stream().map(FanBuilder::fault).toList(),
                drive(root, s));
        if (!s.has("like")) {
            return plain;
        }
        return s.text("like").equals(BearingRig.MOTOR) ? motor(plain, s) : like(plain, s);
    }

    /** The motor of the bearing test rig; what is written beside it goes before. */
    private static FanSpec motor(FanSpec plain, Settings s) {
        var motor = plain.withMachine(BearingRig.healthy().machine());
        motor = s.isWritten("speed")
                ? motor
                : motor.withSpeed(BearingRig.healthy().nominalSpeed());
        return s.isWritten("motor") ? motor : motor.with(motor.drive().with(BearingRig.plate()));
    }

    private static Drive drive(Settings root, Settings s) {
        var control = s.items("control").stream().map(FanBuilder::setting).toList();
        Optional<Life> life = s.has("life") ? Optional.of(life(s.section("life"))) : Optional.empty();
        return new Drive(motor(s.section("motor")), control, air(wheel(root, s), s.section("air")), life);
    }

    private static Motor motor(Settings s) {
        var kind = RoomBuilder.constant(Motor.Kind.class, s.text("type"));
        double voltage = s.number("voltage", kind == Motor.Kind.INDUCTION ? MAINS : Motor.FAN_24V.voltage());
        return new Motor(
                kind,
                voltage,
                s.number("power"),
                s.number("efficiency"),
                s.number("inertia"),
                s.number("start-current"));
    }

    private static Drive.Setting setting(Settings s) {
        long from = RoomBuilder.nanos(s, "from");
        return s.has("speed")
                ? Drive.Setting.holding(from, s.number("speed"))
                : Drive.Setting.pulses(from, s.number("share"));
    }

    /** Where the flow and the pressure of its wheel are written. */
    private static Settings wheel(Settings root, Settings s) {
        return s.has("drives")
                ? root.items("duct-fans").stream()
                        .filter(duct -> duct.text("name").equals(s.text("drives")))
                        .findFirst()
                        .orElseThrow()
                : s.section("air");
    }

    private static Air air(Settings wheel, Settings s) {
        return Air.axial(wheel.number("flow"), wheel.number("pressure"))
                .withClosedTorque(s.number("closed-torque"))
                .behind(s.number("duct"), s.number("filter"));
    }

    private static Life life(Settings s) {
        return new Life(
                RoomBuilder.constant(FanFault.Kind.class, s.text("wears")),
                s.number("lasts"),
                s.number("spread"),
                s.number("used"),
                s.number("worst"),
                RoomBuilder.constant(Life.End.class, s.text("end")));
    }

    /** A fitted fan; what is written beside it goes before. */
    private static FanSpec like(FanSpec plain, Settings s) {
        var traits = PlantFile.find(s.text("like"), Path.of(s.at("like").source()));
        boolean placed = s.isWritten("mount") || s.isWritten("tilt");
        var fitted = traits.spec(plain, seating(traits, s));
        fitted = s.isWritten("speed") ? fitted.withSpeed(plain.nominalSpeed()) : fitted;
        fitted = s.isWritten("drift") ? fitted.withSpeedDrift(plain.speedDrift()) : fitted;
        return placed ? fitted.withMount(plain.mount()) : fitted;
    }

    private static int seating(FanTraits traits, Settings s) {
        int number = (int) s.whole("seating");
        int known = traits.seatings().size();
        if (number > known) {
            throw new ScenarioException(List.of(new Problem(
                    s.at("seating"),
                    "%s is %d; %s has %d".formatted(s.path("seating"), number, s.text("like"), known))));
        }
        return number - 1;
    }

    private static FanSpec.Run run(Settings s) {
        return new FanSpec.Run(RoomBuilder.nanos(s, "from"), until(s));
    }

    private static FanFault fault(Settings s) {
        var kind = RoomBuilder.constant(FanFault.Kind.class, s.text("type"));
        return new FanFault(kind, RoomBuilder.nanos(s, "from"), until(s), s.number("growth"), s.number("severity"));
    }

    private static long until(Settings s) {
        return s.has("until") ? RoomBuilder.nanos(s, "until") : Long.MAX_VALUE;
    }

    // An axis that points down reads −1 g at rest; the tilt leans it towards the next axis.
    private static FanSpec.Mount mount(String word, double tilt) {
        int axis = word.charAt(0) - 'x';
        double sign = word.endsWith("down") ? -1 : 1;
        var gravity = new double[3];
        gravity[axis] = sign * GRAVITY * StrictMath.cos(tilt);
        gravity[(axis + 2) % 3] = GRAVITY * StrictMath.sin(tilt);
        return new FanSpec.Mount(gravity[0], gravity[1], gravity[2]);
    }
}
