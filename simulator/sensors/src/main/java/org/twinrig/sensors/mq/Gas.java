package org.twinrig.sensors.mq;

import org.twinrig.physics.AirState;

/** What in the air a curve of a data sheet speaks of. */
enum Gas {
    /** Carbon monoxide. */
    CO {
        @Override
        double ppm(AirState air) {
            return air.co() * 1e6;
        }
    },
    /** Unburned fuel gas, as LPG. */
    COMBUSTIBLE {
        @Override
        double ppm(AirState air) {
            return air.combustible() * 1e6;
        }
    },
    /** Methane, as in natural gas. */
    METHANE {
        @Override
        double ppm(AirState air) {
            return air.methane() * 1e6;
        }
    },
    /** Hydrogen. */
    HYDROGEN {
        @Override
        double ppm(AirState air) {
            return air.hydrogen() * 1e6;
        }
    },
    /** Vapours, as ethanol. */
    ALCOHOL {
        @Override
        double ppm(AirState air) {
            return air.alcohol() * 1e6;
        }
    },
    /** Carbon dioxide above that of fresh air: the "clean air" of the data sheets has its 400 ppm already. */
    CO2_EXCESS {
        @Override
        double ppm(AirState air) {
            return Math.max(0, air.co2() * 1e6 - FRESH_AIR_CO2);
        }
    },
    /**
     * Smoke. Tin oxide does not see particles but the tarry vapours that come with them, and the sheets do not say what
     * their "ppm" of smoke is. Taken here as if the smoke's mass were a vapour of 100 g/mol [A]: 0.1 g/m³ is 24 ppm.
     */
    SMOKE {
        @Override
        double ppm(AirState air) {
            return air.smokeDensity() / SMOKE_MOLAR_MASS * GAS_CONSTANT * air.temperature() / air.pressure() * 1e6;
        }
    };

    private static final double FRESH_AIR_CO2 = 400; // [ppm] the usual "clean air" of 20 °C, 65 %
    private static final double SMOKE_MOLAR_MASS = 0.1; // [kg/mol] assumption, about that of phenol and furfural
    private static final double GAS_CONSTANT = 8.31446; // [J/(mol·K)]

    /** Amount in {@code air} [ppm by volume]. */
    abstract double ppm(AirState air);
}
