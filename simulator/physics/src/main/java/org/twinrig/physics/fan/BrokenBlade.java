package org.twinrig.physics.fan;

/**
 * The outer end of a blade is missing: its mass, and its share of the lift.
 *
 * <pre>  m·r = 0.3 g · 45 mm;   ε = (−½(1 + ε₀), 0, 0, …)  </pre>
 * ε loads of the blades beside the usual ones ({@link BladeLoads}), ε₀ that of the first blade before it broke [-]. Half of a
 * blade's lift is made outside [estimate]. One blade that differs leaves all orders of the shaft alike.
 *
 * @see "F. P. Mechel (ed.), Formulas of Acoustics: fan tones of unequally loaded blades"
 */
final class BrokenBlade implements Source {
    private static final double MOMENT = 0.3e-3 * 0.045; // [kg·m]
    private static final double MISSING = 0.5; // of a blade's lift, which is made outside [-]

    private final Imbalance mass;
    private final BladeLoads lift;

    /**
     * Of a fan with such blades.
     *
     * @param before by how much the blade carried more than the usual load [-]
     * @param angle of the missing mass [rad]
     */
    BrokenBlade(BladePulse pulse, double before, double angle) {
        var changes = new double[pulse.blades];
        changes[0] = -MISSING * (1 + before);
        this.lift = new BladeLoads(pulse, changes);
        this.mass = new Imbalance(MOMENT, 0.005, angle);
    }

    @Override
    public void add(Block block, double severity) {
        mass.add(block, severity);
        lift.add(block, severity);
    }
}
