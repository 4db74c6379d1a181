package org.twinrig.sensors.mq;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one sensor of the family.
 *
 * @param id word in scenarios
 * @param title maker and part
 * @param airRatio Rs/R₀ in clean air [-]
 * @param curves sensitivity to each gas
 * @param climate temperature and humidity dependence
 * @param r0Low lowest R₀ of a part [Ω]
 * @param r0High highest R₀ of a part [Ω]
 * @param loadResistance load resistor of the usual board [Ω]
 * @param cycle heater cycle; null for a heater that is always on
 * @param source data sheet
 */
record MqSpec(
        String id,
        String title,
        double airRatio,
        List<GasCurve> curves,
        ClimateTable climate,
        double r0Low,
        double r0High,
        double loadResistance,
        @Nullable HeaterCycle cycle,
        String source) {}
