package org.twinrig.scenarios.units;

/** What a quantity is a quantity of; each has one SI unit that the code works in, and an example for messages. */
public enum Kind {
    /** [m]. */
    LENGTH("a length", "2.5 m"),
    /** [m²]. */
    AREA("an area", "0.5 m²"),
    /** [W]. */
    POWER("a power", "150 kW"),
    /** [J]. */
    ENERGY("an energy", "25 MJ"),
    /** [W/s²], growth of a fire with the square of time. */
    FIRE_GROWTH("a fire growth", "0.0469 kW/s²"),
    /** [s]. */
    DURATION("a duration", "10 min"),
    /** [K], absolute. */
    TEMPERATURE("a temperature", "21 °C"),
    /** [K], a difference. */
    TEMPERATURE_DIFFERENCE("a temperature difference", "15 K"),
    /** A plain number or a ratio [-]. */
    NUMBER("a plain number", "1.5"),
    /** [-]. */
    FRACTION("a fraction", "45 %"),
    /** Mole fraction [mol/mol]. */
    CONCENTRATION("a concentration", "450 ppm"),
    /** [rad/s]. */
    ROTATION("a speed of rotation", "3062 rpm"),
    /** [1/s]. */
    AIR_CHANGE("an air change rate", "0.5 1/h"),
    /** [kg]. */
    MASS("a mass", "250 g"),
    /** [kg·m²]. */
    INERTIA("a moment of inertia", "1200 g·cm²"),
    /** [kg/s]. */
    MASS_FLOW("a mass flow", "0.2 g/s"),
    /** [m³/s]. */
    VOLUME_FLOW("a volume flow", "400 m³/h"),
    /** [rad]. */
    ANGLE("an angle", "30 °"),
    /** [Hz]. */
    FREQUENCY("a frequency", "300 Hz"),
    /** [m/s]. */
    SPEED("a speed", "0.2 m/s"),
    /** [W/m²]. */
    HEAT_FLUX("a heat flux", "10 kW/m²"),
    /** [m/s²]. */
    ACCELERATION("an acceleration", "2 g0"),
    /** [Pa]. */
    PRESSURE("a pressure", "1013 hPa"),
    /** [V]. */
    VOLTAGE("a voltage", "5 V"),
    /** [1/m], of light through smoke. */
    EXTINCTION("an extinction", "2 dB/m"),
    /** [Ω]. */
    RESISTANCE("a resistance", "10 kΩ");

    private final String phrase;
    private final String example;

    Kind(String phrase, String example) {
        this.phrase = phrase;
        this.example = example;
    }

    /** Name with its article, e.g. {@code a length}. */
    public String phrase() {
        return phrase;
    }

    /** A value as one writes it, e.g. {@code 2.5 m}. */
    public String example() {
        return example;
    }
}
