package org.twinrig.scenarios.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.core.NearestWord;
import org.twinrig.physics.fan.BearingRig;
import org.twinrig.physics.fan.Motor;

/** What must hold of fans. */
final class FanChecks {
    private final Settings root;
    private final Checker checker;
    private final CrossChecks checks;

    FanChecks(Settings root, Checker checker, CrossChecks checks) {
        this.root = root;
        this.checker = checker;
        this.checks = checks;
    }

    void run() {
        root.items("fans").forEach(this::fan);
        Map<String, String> driven = new LinkedHashMap<>();
        root.items("fans").stream().filter(f -> f.has("drives")).forEach(f -> drives(f, driven));
    }

    private void drives(Settings fan, Map<String, String> driven) {
        String name = fan.text("drives");
        List<String> ducts =
                root.items("duct-fans").stream().map(d -> d.text("name")).toList();
        if (!ducts.contains(name)) {
            checker.report(
                    fan.at("drives"),
                    "%s is \"%s\", an unknown duct fan%s; known: %s"
                            .formatted(
                                    fan.path("drives"),
                                    name,
                                    NearestWord.hint(name, ducts),
                                    ducts.isEmpty() ? "none" : String.join(", ", ducts)));
            return;
        }
        String other = driven.putIfAbsent(name, fan.text("name"));
        if (other != null) {
            checker.report(fan.at("drives"), "%s: %s turns %s already".formatted(fan.path("drives"), other, name));
        }
        Settings duct = root.items("duct-fans").get(ducts.indexOf(name));
        if (duct.isWritten("runs")) {
            checker.report(
                    duct.at("runs"),
                    "%s: %s turns it; write when it has power at %s"
                            .formatted(duct.path("runs"), fan.text("name"), fan.path("runs")));
        }
        Settings air = fan.section("air");
        for (String key : List.of("flow", "pressure")) {
            if (air.isWritten(key)) {
                checker.report(
                        air.at(key),
                        "%s is that of the duct fan; write it at %s".formatted(air.path(key), duct.path(key)));
            }
        }
    }

    private void fan(Settings fan) {
        fan.items("runs").forEach(r -> checks.order(r, "from", "until"));
        fan.items("faults").forEach(f -> checks.order(f, "from", "until"));
        fan.items("faults").forEach(f -> checks.before(f, "from"));
        boolean fitted = fan.has("like") && !fan.text("like").equals(BearingRig.MOTOR);
        if (fan.isWritten("seating") && !fitted) {
            checker.report(
                    fan.at("seating"), fan.path("seating") + ": only a fan that is like a fitted one has seatings");
        }
        control(fan.items("control"));
        Settings motor = fan.section("motor");
        if (motor.text("type").equals("induction")) {
            Motor.contradiction(speed(fan), motor.number("efficiency"))
                    .ifPresent(what -> checker.report(
                            motor.at("type"), "%s is induction, but %s".formatted(motor.path("type"), what)));
            if (motor.isWritten("start-current")) {
                checker.report(
                        motor.at("start-current"),
                        motor.path("start-current") + ": an induction motor has no electronics that limit its current");
            }
        }
        if (fan.has("life") && fan.section("life").number("lasts") <= 0) {
            Settings life = fan.section("life");
            checker.report(life.at("lasts"), life.path("lasts") + " is 0 s; a fan lasts for some time");
        }
    }

    /** Of the machine that it will be [rad/s]. */
    private static double speed(Settings fan) {
        boolean rig = fan.has("like") && fan.text("like").equals(BearingRig.MOTOR) && !fan.isWritten("speed");
        return rig ? 2 * Math.PI * BearingRig.healthy().nominalSpeed() : fan.number("speed");
    }

    private void control(List<Settings> settings) {
        for (int i = 0; i < settings.size(); i++) {
            Settings setting = settings.get(i);
            if (setting.has("share") == setting.has("speed")) {
                checker.report(setting.at(), setting.path("share") + " or speed: exactly one of them is needed");
            }
            if (i > 0 && setting.number("from") < settings.get(i - 1).number("from")) {
                checker.report(setting.at("from"), setting.path("from") + " lies before that of the setting above it");
            }
        }
    }
}
