package org.twinrig.pipeline;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.detect.BearingDetector;
import org.twinrig.detect.FanDetector;
import org.twinrig.detect.FireDetector;
import org.twinrig.detect.PowerModel;
import org.twinrig.detect.RiskDetector;

/**
 * The models that the functions judge with; read when first needed, or ahead by {@link #warmUp}.
 *
 * @param fire gives the fire detector
 * @param fan gives the fan detector
 * @param bearing gives the bearing detector
 * @param power gives the estimate of a board's power
 * @param risk gives the risk to people around a board
 */
public record Models(
        Supplier<FireDetector> fire,
        Supplier<FanDetector> fan,
        Supplier<BearingDetector> bearing,
        Supplier<PowerModel> power,
        Supplier<RiskDetector> risk) {
    /** The models that came with the program. */
    public static Models shipped() {
        return new Models(
                once(FireDetector::shipped),
                once(FanDetector::shipped),
                once(BearingDetector::shipped),
                once(PowerModel::shipped),
                once(RiskDetector::shipped));
    }

    /** These, but with the fire model in {@code folder}. */
    public Models withFire(Path folder) {
        return new Models(once(() -> FireDetector.load(folder)), fan, bearing, power, risk);
    }

    /** These, but with the fan model in {@code folder}. */
    public Models withFan(Path folder) {
        return new Models(fire, once(() -> FanDetector.load(folder)), bearing, power, risk);
    }

    /** These, but with the bearing model in {@code folder}. */
    public Models withBearing(Path folder) {
        return new Models(fire, fan, once(() -> BearingDetector.load(folder)), power, risk);
    }

    /** These, but with the power model in {@code folder}. */
    public Models withPower(Path folder) {
        return new Models(fire, fan, bearing, once(() -> PowerModel.load(folder)), risk);
    }

    /** These, but with the risk model in {@code folder}. */
    public Models withRisk(Path folder) {
        return new Models(fire, fan, bearing, power, once(() -> RiskDetector.load(folder)));
    }

    /** Reads both in the background; a model that is not there is told when it is needed. */
    void warmUp() {
        var reader = new Thread(() -> {
            read(fire);
            read(fan);
        });
        reader.setName("twinrig-models");
        reader.setDaemon(true);
        reader.start();
    }

    private static void read(Supplier<?> model) {
        try {
            Objects.requireNonNull(model.get());
        } catch (UserError e) {
            // no device of this run may need it; if one does, the message comes then
        }
    }

    private static <T> Supplier<T> once(Supplier<T> load) {
        return new Supplier<>() {
            private @Nullable T loaded;

            @Override
            public synchronized T get() {
                var value = loaded;
                if (value == null) {
                    value = load.get();
                    loaded = value;
                }
                return value;
            }
        };
    }
}
