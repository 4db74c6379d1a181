package org.twinrig.sensors.mq;

import java.util.List;

/** Hanwei MQ-2: combustible gas and smoke. */
public final class Mq2 extends MqType {
    /** Rs/R₀ in clean air [-]; R₀ is the resistance in 1000 ppm hydrogen. */
    public static final double AIR_RATIO = 9.83;

    // The figure's points are for 20 °C and 65 %; the climate figure (for butane) is divided by its value there. The
    // smoke curve is the common drivers': 10^0.53 at 200 ppm, slope -0.44.
    static final MqSpec SPEC = new MqSpec(
            "mq2",
            "Hanwei MQ-2 combustible gas and smoke",
            AIR_RATIO,
            List.of(
                    GasCurve.of(Gas.CO, 31.34, -0.3312, 200, 203, 5.23, 994, 3.22, 10273, 1.45),
                    GasCurve.of(
                            Gas.COMBUSTIBLE,
                            19.56,
                            -0.4676,
                            200,
                            198,
                            1.589,
                            497,
                            1.081,
                            1006,
                            0.779,
                            4908,
                            0.364,
                            9962,
                            0.256),
                    GasCurve.of(Gas.ALCOHOL, 21.26, -0.3730, 200),
                    GasCurve.of(Gas.SMOKE, 34.834, -0.44, 200),
                    GasCurve.of(Gas.METHANE, 23.32, -0.3763, 200),
                    GasCurve.of(Gas.HYDROGEN, 25.33, -0.4691, 200, 200, 2.077, 998, 1.004, 10039, 0.335)),
            ClimateTable.of(
                    20,
                    65,
                    new double[] {-10, 0, 10, 20, 30, 40, 50},
                    new double[] {30, 60, 85},
                    new double[] {1.71, 1.59, 1.43, 1.25, 1.15, 1.00, 0.87},
                    new double[] {1.45, 1.35, 1.21, 1.06, 0.97, 0.85, 0.74},
                    new double[] {1.26, 1.17, 1.05, 0.92, 0.85, 0.74, 0.64}),
            2_000,
            20_000,
            5_000,
            null,
            "Hanwei, MQ-2 data sheet; curves as digitised in miguel5612/MQSensorsLib_Docs");

    /** The type. */
    public Mq2() {
        super(SPEC);
    }
}
