package org.twinrig.sensors.mq;

import java.util.List;

/** Hanwei MQ-7: carbon monoxide, with a heater that is switched between 5 V for 60 s and 1.4 V for 90 s. */
public final class Mq7 extends MqType {
    static final MqSpec SPEC = new MqSpec(
            "mq7",
            "Hanwei MQ-7 carbon monoxide",
            27.5,
            List.of(
                    GasCurve.of(
                            Gas.CO, 20.54, -0.6579, 50, 50.9, 1.606, 97.9, 1.0, 396, 0.380, 1009, 0.215, 4026, 0.090),
                    GasCurve.of(Gas.COMBUSTIBLE, 14.12, -0.1292, 50),
                    GasCurve.of(Gas.ALCOHOL, 20.24, -0.0654, 50),
                    GasCurve.of(Gas.METHANE, 19.83, -0.0906, 50),
                    GasCurve.of(Gas.HYDROGEN, 21.79, -0.7278, 50)),
            ClimateTable.of(
                    20,
                    33,
                    new double[] {-10, 5, 20, 50},
                    new double[] {33, 85},
                    new double[] {1.44, 1.12, 1.00, 0.865},
                    new double[] {1.17, 0.97, 0.86, 0.74}),
            2_000,
            20_000,
            10_000,
            new HeaterCycle(60, 90, 1.4),
            "Hanwei, MQ-7 data sheet; curves as digitised in miguel5612/MQSensorsLib_Docs");

    /** The type. */
    public Mq7() {
        super(SPEC);
    }
}
