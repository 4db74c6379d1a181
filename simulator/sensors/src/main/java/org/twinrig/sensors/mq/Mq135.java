package org.twinrig.sensors.mq;

import java.util.List;

/**
 * Hanwei MQ-135: air quality. Its CO2 curve is the sheet's, taken for what exceeds fresh air; real parts are known to
 * answer far less to CO2 than it says.
 */
public final class Mq135 extends MqType {
    // Smoke: the sheet has no curve for it; the vapours of smoke are taken as toluene [A].
    static final MqSpec SPEC = new MqSpec(
            "mq135",
            "Hanwei MQ-135 air quality",
            3.6,
            List.of(
                    GasCurve.of(Gas.CO2_EXCESS, 5.171, -0.3492, 10),
                    GasCurve.of(Gas.CO, 5.080, -0.2536, 10),
                    GasCurve.of(Gas.ALCOHOL, 3.922, -0.3144, 10),
                    GasCurve.of(Gas.SMOKE, 3.016, -0.2901, 10)),
            ClimateTable.of(
                    20,
                    33,
                    new double[] {-10, 5, 20, 50},
                    new double[] {33, 85},
                    new double[] {1.71, 1.26, 1.00, 0.92},
                    new double[] {1.53, 1.14, 0.92, 0.83}),
            2_000,
            20_000,
            20_000,
            null,
            "Hanwei, MQ-135 data sheet; curves as digitised in miguel5612/MQSensorsLib_Docs");

    /** The type. */
    public Mq135() {
        super(SPEC);
    }
}
