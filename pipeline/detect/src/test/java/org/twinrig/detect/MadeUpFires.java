package org.twinrig.detect;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;

/**
 * Made-up rows to test the machinery of training with: nothing in them is physics. Fires raise all values after 60 s,
 * cooking raises some, offices none.
 */
final class MadeUpFires {
    private MadeUpFires() {}

    /** {@code episodes} episodes of 120 s, a third each of {@code sofa-fire}, {@code cooking} and {@code office}. */
    static List<FireRow> rows(int episodes, long seed) {
        var rows = new ArrayList<FireRow>();
        String[] classes = {"sofa-fire", "cooking", "office"};
        for (int e = 0; e < episodes; e++) {
            var random = new RandomStreams(seed).stream("episode " + e);
            String name = classes[e % 3];
            double strength = random.uniform(0.5, 1.5);
            for (int second = 0; second < 120; second++) {
                boolean fire = name.equals("sofa-fire") && second >= 60;
                double heat = fire ? strength * (second - 60) / 60 : name.equals("cooking") ? 0.3 * strength : 0;
                double gas = fire ? strength * (second - 60) / 60 : 0.1 * strength;
                rows.add(new FireRow(
                        features(heat, gas, random), fire, fire ? 50e3 : 0, name + "-" + e, e, name, name, second));
            }
        }
        return rows;
    }

    private static double[] features(double heat, double gas, RandomStream random) {
        double[] base = {22, 1, 25, 24, 0, 0, 0.3, 0.1, 0.05, 0.05, 0.1, 0.1, 24, 0, 0, 450, 0, 0};
        double[] gain = {10, 8, 100, 40, 10, 8, 5, 4, 1, 1, 2, 2, 50, 0.5, 4, 0, 0, 0};
        var values = new double[base.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = base[i] + gain[i] * heat + 0.1 * (1 + gain[i]) * random.gaussian();
        }
        values[15] += 500 * gas + 20 * random.gaussian();
        values[16] = 40 * gas + 10 * random.gaussian();
        values[17] = values[16] / 5;
        return values;
    }
}
