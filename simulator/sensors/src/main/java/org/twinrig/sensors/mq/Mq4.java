package org.twinrig.sensors.mq;

import java.util.List;

/** Hanwei MQ-4: methane and natural gas. */
public final class Mq4 extends MqType {
    // R0 from the sheet's interval of the resistance in 1000 ppm methane, 10 to 60 kΩ, recalled [A].
    static final MqSpec SPEC = new MqSpec(
            "mq4",
            "Hanwei MQ-4 methane and natural gas",
            4.4,
            List.of(
                    GasCurve.of(Gas.METHANE, 11.98, -0.3588, 200),
                    GasCurve.of(Gas.COMBUSTIBLE, 14.12, -0.3211, 200),
                    GasCurve.of(Gas.HYDROGEN, 9.677, -0.1785, 200),
                    GasCurve.of(Gas.SMOKE, 7.647, -0.1166, 200),
                    GasCurve.of(Gas.ALCOHOL, 5.907, -0.0713, 200),
                    GasCurve.of(Gas.CO, 5.519, -0.0495, 200)),
            ClimateTable.of(
                    20,
                    33,
                    new double[] {-10, 5, 20, 50},
                    new double[] {33, 85},
                    new double[] {1.28, 1.09, 1.00, 0.90},
                    new double[] {1.09, 0.945, 0.85, 0.72}),
            10_000,
            60_000,
            20_000,
            null,
            "Hanwei, MQ-4 data sheet; curves as digitised in miguel5612/MQSensorsLib_Docs");

    /** The type. */
    public Mq4() {
        super(SPEC);
    }
}
