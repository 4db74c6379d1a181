package org.twinrig.detect;

/**
 * How often the parts of a rolling bearing meet per turn of its inner race [1/rev].
 *
 * @param outerRace balls that pass a point of the outer race (BPFO over shaft)
 * @param innerRace balls that pass a point of the inner race (BPFI over shaft)
 * @param ball times that a point of a ball meets a race, twice its spin (2·BSF over shaft)
 * @param cage turns of the cage (FTF over shaft)
 */
public record BearingOrders(double outerRace, double innerRace, double ball, double cage) {
    /**
     * Deep-groove ball bearing 6203 (8 balls), the fan-end bearing of the Case Western Reserve University test rig.
     *
     * @see "Case Western Reserve University Bearing Data Center, Bearing Information: defect frequencies"
     */
    public static final BearingOrders SKF_6203 = new BearingOrders(3.0530, 4.9469, 3.9874, 0.3817);
}
