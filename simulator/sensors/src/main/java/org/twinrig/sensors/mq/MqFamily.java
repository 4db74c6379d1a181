package org.twinrig.sensors.mq;

import java.util.List;
import org.twinrig.sensors.SensorFamily;
import org.twinrig.sensors.SensorType;

/**
 * The sensors of which no more than the drivers' laws {@code ppm = a·(Rs/R₀)^b} and the ratio in clean air are known; a
 * further one is one entry here.
 *
 * <p>Not known and therefore assumed of all of them [A]: temperature and humidity act as the sheet of the MQ-4 says (of
 * the MQ-7 for the MQ-9, whose heater is cycled as well); gases without a law are not felt; R₀ lies in the interval that
 * the sheets give for the family, 10 to 60 kΩ, or 2 to 20 kΩ (MQ-3, MQ-9), recalled; the laws hold from the lowest
 * concentration of the sheets' titles, recalled.
 *
 * @see "miguel5612/MQSensorsLib: a, b and clean-air ratios, fitted to Hanwei's figures"
 */
public final class MqFamily implements SensorFamily {
    // [ppm per mg/L] ethanol, 46.07 g/mol, in air of 20 °C and 101 325 Pa: 24.055 L/mol
    private static final double ETHANOL_PPM = 24.055 / 46.07 * 1000;

    // MQ-9: carbon monoxide is read at the end of the phase of 1.5 V. The sheet reads fuel gas at the end of the hot
    // one; here
    // both act on the one reading [A]. That the phases last 60 s and 90 s, as the MQ-7's, is recalled [A].
    private static final HeaterCycle MQ9_CYCLE = new HeaterCycle(60, 90, 1.5);

    static final List<MqSpec> SPECS = List.of(
            steady(
                    "mq3",
                    "Hanwei MQ-3 alcohol vapour",
                    60,
                    2_000,
                    20_000,
                    10_000,
                    GasCurve.ofLaw(Gas.ALCOHOL, 0.3934 * ETHANOL_PPM, -1.504, 0.05 * ETHANOL_PPM)),
            steady(
                    "mq5",
                    "Hanwei MQ-5 natural gas and LPG",
                    6.5,
                    10_000,
                    60_000,
                    20_000,
                    GasCurve.ofLaw(Gas.COMBUSTIBLE, 76.9, -2.489, 200)),
            steady(
                    "mq6",
                    "Hanwei MQ-6 LPG",
                    10,
                    10_000,
                    60_000,
                    20_000,
                    GasCurve.ofLaw(Gas.COMBUSTIBLE, 1016.8, -2.398, 200)),
            steady(
                    "mq8",
                    "Hanwei MQ-8 hydrogen",
                    70,
                    10_000,
                    60_000,
                    10_000,
                    GasCurve.ofLaw(Gas.HYDROGEN, 976.97, -0.688, 100)),
            new MqSpec(
                    "mq9",
                    "Hanwei MQ-9 carbon monoxide and combustible gas",
                    9.6,
                    List.of(
                            GasCurve.ofLaw(Gas.CO, 599.65, -2.244, 20),
                            GasCurve.ofLaw(Gas.COMBUSTIBLE, 993.7, -2.147, 100)),
                    Mq7.SPEC.climate(),
                    2_000,
                    20_000,
                    10_000,
                    MQ9_CYCLE,
                    source("MQ-7")));

    @Override
    public List<SensorType> types() {
        return SPECS.stream().<SensorType>map(MqType::new).toList();
    }

    /** One whose heater is always on. */
    private static MqSpec steady(
            String id,
            String title,
            double airRatio,
            double r0Low,
            double r0High,
            double loadResistance,
            GasCurve... curves) {
        return new MqSpec(
                id,
                title,
                airRatio,
                List.of(curves),
                Mq4.SPEC.climate(),
                r0Low,
                r0High,
                loadResistance,
                null,
                source("MQ-4"));
    }

    private static String source(String climate) {
        return "laws of miguel5612/MQSensorsLib; assumed: temperature and humidity act as on the " + climate
                + ", other gases not at all; R0 and load as in sheets of the family";
    }
}
