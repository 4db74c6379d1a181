package org.twinrig.physics.zone;

/**
 * What feels heat in a sprinkler or a heat detector.
 *
 * <pre>  dT/dt = (√u · (T_gas − T) − C · (T − T_start)) / RTI </pre>
 *
 * @see "G. Heskestad, R. G. Bill, Quantification of thermal responsiveness of automatic sprinklers including conduction
 *     effects, Fire Safety Journal 14, 1988"
 */
public final class HeatElement {
    private final LocalGas gas;
    private final int room;
    private final double x;
    private final double y;
    private final double z;
    private final double inertia;
    private final double conduction;
    private final double start;
    private double temperature;

    /**
     * An element as warm as its room at the start.
     *
     * @param z over the floor [m]
     * @param inertia response time index RTI [√(m·s)]
     * @param conduction to its fitting, C [√(m/s)]
     */
    public HeatElement(Building building, int room, double x, double y, double z, double inertia, double conduction) {
        this.gas = new LocalGas(building);
        this.room = room;
        this.x = x;
        this.y = y;
        this.z = z;
        this.inertia = inertia;
        this.conduction = conduction;
        this.start = building.spec().rooms().get(room).inside().temperature();
        this.temperature = start;
    }

    /** Follows the building, which has moved on by {@code step} [s]. */
    public void advance(double step) {
        gas.at(room, x, y, z);
        double root = Math.sqrt(gas.speed());
        double goal = (root * gas.temperature() + conduction * start) / Math.max(root + conduction, 1e-9);
        temperature += (goal - temperature) * (1 - StrictMath.exp(-step * (root + conduction) / inertia));
    }

    /** Temperature of the element [K]. */
    public double temperature() {
        return temperature;
    }
}
