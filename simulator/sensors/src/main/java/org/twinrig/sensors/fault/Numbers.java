package org.twinrig.sensors.fault;

import java.util.List;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.SensorType.Quantity;

/**
 * The numbers of a part's readings in the units of its quantities, whatever the shape of the reading: one by one a row's
 * columns, a picture's pixels [°C], or a block's axes one after the other [counts].
 *
 * <p>What is changed is rounded to the part's step and stopped at the ends of its range. Of a gas element's row the
 * voltage is changed; code and resistance follow as the host computes them.
 */
final class Numbers {
    private static final double ZERO_CELSIUS = 273.15; // [K]
    private static final double PER_KELVIN = 100; // TLinear counts of 0.01 K
    private static final double HALF_CODE = 0.5; // least that a host takes for a resistance, as in MqBoard
    private static final double WHOLE = 1e-9; // a step that goes so well into 1 is a decimal one
    private static final int CODE = 0;
    private static final int VOLTS = 1;
    private static final int OHMS = 2;

    private final List<Quantity> quantities;
    private final boolean gas;

    /** What becomes of one number. */
    @FunctionalInterface
    interface Change {
        /** What the number at {@code index} of a reading, of this {@code quantity}, becomes. */
        double of(int index, Quantity quantity, double value);
    }

    Numbers(SensorType type) {
        quantities = type.quantities();
        gas = FaultKind.isGasElement(type);
    }

    /** {@code reading} with the numbers of the quantity {@code name}, or of all when empty, changed. */
    Reading change(Reading reading, String name, Change change) {
        if (reading instanceof Samples row) {
            return new Samples(row.timeNanos(), gas ? gas(row.values(), change) : row(row.values(), name, change));
        }
        if (reading instanceof ThermalFrame frame) {
            return picture(frame, change);
        }
        return block((MotionBlock) reading, change);
    }

    private double[] row(double[] values, String name, Change change) {
        double[] changed = values.clone();
        for (int i = 0; i < changed.length; i++) {
            var quantity = quantities.get(i);
            if (name.isEmpty() || name.equals(quantity.name())) {
                changed[i] = fit(change.of(i, quantity, values[i]), quantity);
            }
        }
        return changed;
    }

    private double[] gas(double[] values, Change change) {
        var quantity = quantities.get(VOLTS);
        double volts = change.of(VOLTS, quantity, values[VOLTS]);
        return withCode(values, volts / quantity.epsilon());
    }

    /** A gas element's row with another code of its converter [counts]; the load is that of the old row. */
    double[] withCode(double[] values, double newCode) {
        double perCode = quantities.get(VOLTS).epsilon();
        double supply = quantities.get(VOLTS).high();
        double load = values[OHMS] / (supply / (Math.max(values[CODE], HALF_CODE) * perCode) - 1);
        double code = fit(newCode, quantities.get(CODE));
        double ohms = load * (supply / (Math.max(code, HALF_CODE) * perCode) - 1);
        return new double[] {code, code * perCode, ohms};
    }

    private ThermalFrame picture(ThermalFrame frame, Change change) {
        var quantity = quantities.get(0);
        var counts = new short[frame.centikelvin().length];
        for (int i = 0; i < counts.length; i++) {
            double celsius = fit(change.of(i, quantity, frame.celsius(i)), quantity);
            counts[i] = (short) Math.round((celsius + ZERO_CELSIUS) * PER_KELVIN);
        }
        return new ThermalFrame(frame.timeNanos(), frame.width(), frame.height(), counts);
    }

    private MotionBlock block(MotionBlock block, Change change) {
        var quantity = quantities.get(0);
        int length = block.length();
        var axes = new short[block.axes().length][length];
        for (int axis = 0; axis < axes.length; axis++) {
            for (int i = 0; i < length; i++) {
                double value = change.of(axis * length + i, quantity, block.axes()[axis][i]);
                axes[axis][i] = (short) fit(value, quantity);
            }
        }
        return new MotionBlock(block.timeNanos(), axes);
    }

    /** All numbers of {@code reading}. */
    double[] all(Reading reading) {
        if (reading instanceof Samples row) {
            return row.values().clone();
        }
        if (reading instanceof ThermalFrame frame) {
            var celsius = new double[frame.centikelvin().length];
            for (int i = 0; i < celsius.length; i++) {
                celsius[i] = frame.celsius(i);
            }
            return celsius;
        }
        var block = (MotionBlock) reading;
        int length = block.length();
        var counts = new double[block.axes().length * length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = block.axes()[i / length][i % length];
        }
        return counts;
    }

    /** {@code reading} as one of another moment. */
    static Reading at(long timeNanos, Reading reading) {
        if (reading instanceof Samples row) {
            return new Samples(timeNanos, row.values());
        }
        if (reading instanceof ThermalFrame frame) {
            return new ThermalFrame(timeNanos, frame.width(), frame.height(), frame.centikelvin());
        }
        return new MotionBlock(timeNanos, ((MotionBlock) reading).axes());
    }

    private static double fit(double value, Quantity quantity) {
        if (Double.isNaN(value)) {
            return value;
        }
        double perUnit = Math.rint(1 / quantity.epsilon());
        double stepped;
        if (Math.abs(perUnit * quantity.epsilon() - 1) < WHOLE) {
            stepped = Math.rint(value * perUnit) / perUnit; // tenths and the like, as the parts themselves divide
        } else {
            double steps = Math.rint((value - quantity.low()) / quantity.epsilon());
            stepped = quantity.low() + steps * quantity.epsilon(); // words that begin at the lowest value
        }
        return Math.max(quantity.low(), Math.min(quantity.high(), stepped));
    }
}
