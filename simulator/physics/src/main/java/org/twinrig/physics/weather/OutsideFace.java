package org.twinrig.physics.weather;

/**
 * Heat balance of an opaque surface in the open: sun, sky, ground, air.
 *
 * <pre>  q = α I + h (T_air − T_s) + ε σ [F_gnd (T_air⁴ − T_s⁴) + β F_sky (T_sky⁴ − T_s⁴) + (1 − β) F_sky (T_air⁴ − T_s⁴)]
 *  F_sky = (1 + cos Σ)/2,  F_gnd = (1 − cos Σ)/2,  β = √F_sky </pre>
 * The ground is taken to be as warm as the air; the part 1 − β of the sky that lies low is as warm as the air too. No
 * surroundings but sky and ground, no rain, no snow, no dew.
 *
 * @param orientation where it looks to
 * @param solarAbsorptance [0..1]
 * @param emissivity long-wave [0..1]
 * @see "G. Walton, Thermal Analysis Research Program Reference Manual, NBSIR 83-2655, 1983"
 * @see "T. McClellan, C. Pedersen, Investigation of outside heat balance models for use in a heat balance cooling load
 *     calculation, ASHRAE Transactions 103, 1997"
 */
public record OutsideFace(Orientation orientation, double solarAbsorptance, double emissivity) {
    public OutsideFace {
        if (!(solarAbsorptance >= 0 && solarAbsorptance <= 1 && emissivity >= 0 && emissivity <= 1)) {
            throw new IllegalArgumentException(
                    "absorptance and emissivity lie between 0 and 1; found " + solarAbsorptance + ", " + emissivity);
        }
    }

    /** Share of the surroundings that radiates as the sky does [0..1]; the rest is as warm as the air. */
    public double skyShare() {
        double view = orientation.skyView();
        return view * Math.sqrt(view);
    }

    /** Net long-wave radiation onto the face of {@code temperature} [K] from {@code outside} [W/m²]. */
    public double longWave(double temperature, Conditions outside) {
        double share = skyShare();
        double from = share * outside.skyInfrared + (1 - share) * Sky.blackBody(outside.temperature);
        return emissivity * (from - Sky.blackBody(temperature));
    }

    /** Temperature of black surroundings that radiate onto the face as sky, ground and air do together [K]. */
    public double radiantTemperature(Conditions outside) {
        double share = skyShare();
        return Sky.temperature(share * outside.skyInfrared + (1 - share) * Sky.blackBody(outside.temperature));
    }

    /**
     * Heat into the face [W/m²].
     *
     * @param temperature of the face [K]
     * @param sun sunlight on it [W/m²]
     * @param convection its coefficient [W/(m²·K)]
     */
    public double heat(double temperature, double sun, double convection, Conditions outside) {
        return solarAbsorptance * sun
                + convection * (outside.temperature - temperature)
                + longWave(temperature, outside);
    }

    /** Radiative coefficient ε σ (T_s² + T_r²)(T_s + T_r) [W/(m²·K)] that makes {@link #longWave} linear. */
    public double radiative(double temperature, Conditions outside) {
        double around = radiantTemperature(outside);
        return emissivity * Sky.SIGMA * (temperature * temperature + around * around) * (temperature + around);
    }

    /**
     * Sol-air temperature [K]: that of air which, by {@code convection + radiative} alone, would give the face the heat it
     * gets from sun, air and surroundings. With it {@code heat = (convection + radiative)(solAir − temperature)}, exactly.
     */
    public double solAir(double temperature, double sun, double convection, Conditions outside) {
        double radiative = radiative(temperature, outside);
        double gain =
                solarAbsorptance * sun + convection * outside.temperature + radiative * radiantTemperature(outside);
        return gain / (convection + radiative);
    }
}
