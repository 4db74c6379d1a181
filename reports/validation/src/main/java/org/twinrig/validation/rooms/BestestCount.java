package org.twinrig.validation.rooms;

import org.twinrig.validation.bestest.Bestest;
import org.twinrig.validation.bestest.BestestReference.Range;
import org.twinrig.validation.bestest.BestestResult;
import org.twinrig.validation.bestest.BestestResult.Quantity;

/**
 * How many numbers of the cases of ASHRAE 140 lie where.
 *
 * @param numbers compared
 * @param among of them, between the least and the greatest of the programs
 * @param limited those with acceptance limits
 * @param accepted of them, those within
 */
public record BestestCount(int numbers, int among, int limited, int accepted) {
    static BestestCount of(Bestest bestest) {
        int numbers = 0;
        int among = 0;
        int limited = 0;
        int accepted = 0;
        for (BestestResult result : bestest.results()) {
            for (Quantity quantity : result.values().keySet()) {
                var range = bestest.reference().range(quantity, result.name());
                if (range.isEmpty()) {
                    continue;
                }
                double value = result.value(quantity);
                Range reference = range.get();
                numbers++;
                among += reference.among(value, quantity) ? 1 : 0;
                limited += reference.limited() ? 1 : 0;
                accepted += reference.limited() && reference.accepts(value) ? 1 : 0;
            }
        }
        return new BestestCount(numbers, among, limited, accepted);
    }
}
