package org.twinrig.validation.sensors;

/**
 * One figure of a data sheet beside what was measured on the emulated part.
 *
 * @param part id of the part
 * @param figure what
 * @param specified what the sheet says, in its words
 * @param least lowest value that counts as kept
 * @param most highest value that counts as kept
 * @param measured on the emulation
 * @param unit of the three numbers
 * @param source of the specification
 * @param known why the emulation is known to miss it; empty when it should keep it
 */
public record SheetRow(
        String part,
        String figure,
        String specified,
        double least,
        double most,
        double measured,
        String unit,
        String source,
        String known) {

    /** A figure that is specified as {@code value} and kept within {@code tolerance}. */
    public static SheetRow near(
            String part, String figure, double value, double tolerance, double measured, String unit, String source) {
        String specified = number(value);
        return new SheetRow(part, figure, specified, value - tolerance, value + tolerance, measured, unit, source, "");
    }

    /** A figure that must not be exceeded. */
    public static SheetRow atMost(
            String part, String figure, double limit, double measured, String unit, String source) {
        return new SheetRow(
                part, figure, "≤ " + number(limit), Double.NEGATIVE_INFINITY, limit, measured, unit, source, "");
    }

    /** A figure that must be reached. */
    public static SheetRow atLeast(
            String part, String figure, double limit, double measured, String unit, String source) {
        return new SheetRow(
                part, figure, "≥ " + number(limit), limit, Double.POSITIVE_INFINITY, measured, unit, source, "");
    }

    /** This row with other limits: those of the sheet widened by what the measurement itself is off. */
    public SheetRow accepting(double low, double high) {
        return new SheetRow(part, figure, specified, low, high, measured, unit, source, known);
    }

    /** This row, which is known to miss for this reason. */
    public SheetRow knownToMiss(String reason) {
        return new SheetRow(part, figure, specified, least, most, measured, unit, source, reason);
    }

    /** Whether the figure is kept. */
    public boolean passes() {
        return measured >= least && measured <= most;
    }

    /** Whether it is as it was declared: kept, or missed with a reason given. */
    public boolean asDeclared() {
        return passes() == known.isEmpty();
    }

    /** The verdict in words. */
    public String verdict() {
        if (passes()) {
            return known.isEmpty() ? "keeps" : "keeps, though declared to miss";
        }
        return known.isEmpty() ? "MISSES" : "misses: " + known;
    }

    /** The row as text. */
    public String line() {
        return "%s, %s: specified %s %s, measured %s %s, %s"
                .formatted(part, figure, specified, unit, number(measured), unit, verdict());
    }

    /** A number with five places that count. */
    static String number(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        var rounded = new java.math.BigDecimal(value).round(new java.math.MathContext(5));
        return rounded.stripTrailingZeros().toPlainString();
    }
}
