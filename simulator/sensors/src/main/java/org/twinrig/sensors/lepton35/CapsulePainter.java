package org.twinrig.sensors.lepton35;

/**
 * Paints opaque capsules: limbs of people and animals, which move in every frame. The outline is cut exactly ({@link
 * CapsuleOutline}) at the borders of rows, of thinner strips where it is small, and straight between; the area within is
 * taken exactly, so that a spot smaller than a pixel shows with its share of it.
 *
 * <p>Its depth is taken from a plane along its axis before it; what the gas on the way does is found at its ends and at
 * the interface of the layers, and even between.
 */
final class CapsulePainter {
    private static final double NEAREST = 0.05; // [m] capsules nearer than this are left to RayMask
    private static final double BULGE = 0.7; // [-] of the radius: mean of a round front
    private static final double END_ON = 0.25; // sine of the angle between axis and ray below which it is seen end on
    private static final double LEAST_STRIPS = 16; // through one capsule, if need be with more in a row
    private static final double SHORT = 0.2; // [-] of the axis that may lie along a row that is shaded evenly
    private static final double POINT = 0.02; // [-] of the axis that counts as one place
    private static final double HAIR = 1e-9; // [rows] within the outline, so that a border at its end still meets it

    private final CapsuleOutline outline = new CapsuleOutline();
    private final RowStrips strip = new RowStrips();
    private final double[] normal = new double[3];

    // one over the depth as a function of column and row
    private double nearness;
    private double nearnessPerColumn;
    private double nearnessPerRow;
    // how far along the axis as a function of column and row [0..1]
    private double along;
    private double alongPerColumn;
    private double alongPerRow;
    private final AxisRadiance seen = new AxisRadiance();
    private int strips; // in a row
    private double lineLeft; // of the border cut last
    private double lineRight;
    private double line; // its row
    private int first;
    private int last;
    // of the row being painted, by column
    private float near;
    private float nearStep;
    private float place;
    private float shade;
    private float shadeStep;
    private boolean straight;
    private int fullFrom;
    private int fullTo;

    /**
     * Paints a capsule between two points as the camera has them.
     *
     * @param radiance of its surface [W/(m²·sr)]
     * @return false when it is too near to be painted so
     */
    boolean paint(
            double[] from, double[] to, double radius, double radiance, Sight sight, Layers layers, Canvas canvas) {
        if (Math.min(from[2], to[2]) - radius < NEAREST) {
            return Math.max(from[2], to[2]) + radius <= 0;
        }
        outline.set(from, to, radius);
        double highest = Camera.row(outline.top);
        double lowest = Camera.row(outline.bottom);
        int top = Math.max(0, (int) Math.floor(highest));
        int end = Math.min(Camera.HEIGHT, (int) Math.ceil(lowest));
        if (top >= end) {
            return true;
        }
        strips = (int) Math.max(1, Math.min(RowStrips.MOST, Math.ceil(LEAST_STRIPS / (lowest - highest))));
        setDepth(from, to, radius);
        setAlong(from, to);
        seen.set(from, to, radiance, sight, layers);
        canvas.touch(top, end);
        cutLine(Math.max(top, highest + HAIR));
        for (int row = top; row < end; row++) {
            if (cutRow(row, Math.min(row + 1, lowest - HAIR))) {
                paintRow(row, canvas);
            }
        }
        return true;
    }

    private void setDepth(double[] from, double[] to, double radius) {
        double[] near = from[2] < to[2] ? from : to;
        double axisLength = 0;
        double dot = 0;
        double square = 0;
        for (int k = 0; k < 3; k++) {
            double w = to[k] - from[k];
            axisLength += w * w;
            double middle = (from[k] + to[k]) / 2;
            dot += w * middle;
            square += middle * middle;
        }
        double distance = Math.sqrt(square);
        double norm = 0;
        for (int k = 0; k < 3; k++) {
            double middle = (from[k] + to[k]) / 2;
            normal[k] = axisLength > 0 ? dot / axisLength * (to[k] - from[k]) - middle : -middle;
            norm += normal[k] * normal[k];
        }
        norm = Math.sqrt(norm);
        double[] on = from;
        if (norm < Math.max(END_ON * distance, 2 * radius)) {
            on = near;
            norm = distance;
            for (int k = 0; k < 3; k++) {
                normal[k] = -(from[k] + to[k]) / 2;
            }
        }
        double offset = BULGE * radius;
        for (int k = 0; k < 3; k++) {
            normal[k] /= norm;
            offset += normal[k] * on[k];
        }
        offset = Math.min(offset, -NEAREST / 2);
        nearnessPerColumn = normal[0] / offset / Camera.FOCAL;
        nearnessPerRow = -normal[1] / offset / Camera.FOCAL;
        nearness = (normal[0] * Camera.aside(0.5) + normal[1] * Camera.above(0.5) + normal[2]) / offset;
    }

    private void setAlong(double[] from, double[] to) {
        double column = Camera.column(from[0] / from[2]);
        double row = Camera.row(from[1] / from[2]);
        double columns = Camera.column(to[0] / to[2]) - column;
        double rows = Camera.row(to[1] / to[2]) - row;
        double square = Math.max(0.25, columns * columns + rows * rows);
        alongPerColumn = columns / square;
        alongPerRow = rows / square;
        along = (0.5 - column) * alongPerColumn + (0.5 - row) * alongPerRow;
    }

    /** Cuts the outline at a border; keeps the last one when nothing is met. */
    private void cutLine(double row) {
        line = row;
        if (outline.cut(Camera.above(row))) {
            double from = Camera.column(outline.left);
            double to = Camera.column(outline.right);
            lineLeft = from < 0 ? 0 : from > Camera.WIDTH ? Camera.WIDTH : from;
            lineRight = to < 0 ? 0 : to > Camera.WIDTH ? Camera.WIDTH : to;
        }
    }

    /** Cuts what lies in a row, up to the border {@code end}, into strips; false when it shows nothing. */
    private boolean cutRow(int row, double end) {
        double firstLeft = Camera.WIDTH;
        double lastLeft = 0;
        double firstRight = Camera.WIDTH;
        double lastRight = 0;
        strip.clear();
        double start = line;
        for (int k = 1; k <= strips && line < end; k++) {
            double upper = line;
            double left = lineLeft;
            double right = lineRight;
            cutLine(k == strips ? end : start + (end - start) * k / strips);
            strip.add(line - upper, left, right, lineLeft, lineRight);
            firstLeft = least(firstLeft, least(left, lineLeft));
            lastLeft = most(lastLeft, most(left, lineLeft));
            firstRight = least(firstRight, least(right, lineRight));
            lastRight = most(lastRight, most(right, lineRight));
        }
        first = (int) firstLeft;
        last = ceiling(lastRight);
        boolean full = start <= row && end >= row + 1 && ceiling(lastLeft) < (int) firstRight;
        fullFrom = full ? ceiling(lastLeft) : last;
        fullTo = full ? (int) firstRight : last;
        return !strip.empty();
    }

    private static double least(double a, double b) {
        return a < b ? a : b; // Math.min takes care of NaN and −0, which costs time
    }

    private static double most(double a, double b) {
        return a > b ? a : b;
    }

    private static int ceiling(double column) {
        int whole = (int) column;
        return whole < column ? whole + 1 : whole;
    }

    private void paintRow(int row, Canvas canvas) {
        int start = row * Camera.WIDTH;
        near = (float) (nearness + nearnessPerRow * row);
        nearStep = (float) nearnessPerColumn;
        place = (float) (along + alongPerRow * row);
        shade();
        boolean full = fullFrom < fullTo;
        for (int column = first; column < fullFrom; column++) {
            float share = full ? strip.rightOfLeft(column) : strip.coverage(column);
            canvas.cover(start + column, share, shade + shadeStep * column, near + nearStep * column);
        }
        if (straight) {
            fill(canvas, start);
        } else {
            fillUneven(canvas, start);
        }
        for (int column = fullTo; column < last; column++) {
            canvas.cover(
                    start + column, strip.leftOfRight(column), shade + shadeStep * column, near + nearStep * column);
        }
    }

    /** Finds how the radiance goes from end to end of the row. */
    private void shade() {
        straight = true;
        shade = seen.middle;
        shadeStep = 0;
        if (!seen.even) {
            float step = (float) alongPerColumn;
            float span = Math.abs(step) * (last - first);
            straight = span < SHORT;
            shade = seen.at(place + step * (first + last - 1) / 2);
            if (span > POINT) {
                float one = seen.at(place + step * first);
                float other = seen.at(place + step * (last - 1));
                shadeStep = (other - one) / Math.max(1, last - 1 - first);
                shade = one - shadeStep * first;
            }
        }
    }

    private void fill(Canvas canvas, int start) {
        float[] image = canvas.image;
        float[] inverse = canvas.inverse;
        float base = shade;
        float step = shadeStep;
        float depth = near;
        float depthStep = nearStep;
        for (int column = fullFrom; column < fullTo; column++) {
            float here = depth + depthStep * column;
            int i = start + column;
            if (here > inverse[i]) {
                image[i] = base + step * column;
                inverse[i] = here;
            }
        }
    }

    /** A row along which much of the axis lies: each pixel has its own. */
    private void fillUneven(Canvas canvas, int start) {
        float step = (float) alongPerColumn;
        for (int column = fullFrom; column < fullTo; column++) {
            canvas.cover(start + column, 1, seen.at(place + step * column), near + nearStep * column);
        }
    }
}
