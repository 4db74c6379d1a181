package org.twinrig.sensors.lepton35;

/**
 * A part of the picture, its last row and column included.
 *
 * @param startRow first row, 0..119
 * @param startColumn first column, 0..159
 * @param endRow last row
 * @param endColumn last column
 */
record Region(int startRow, int startColumn, int endRow, int endColumn) {
    /** The whole picture. */
    static final Region ALL = new Region(0, 0, Camera.HEIGHT - 1, Camera.WIDTH - 1);

    /** From four words: start row, start column, end row, end column. */
    static Region byRows(int[] words) {
        return new Region(words[0], words[1], words[2], words[3]);
    }

    /** From four words: start column, start row, end column, end row. */
    static Region byColumns(int[] words) {
        return new Region(words[1], words[0], words[3], words[2]);
    }

    /** Pixels in it. */
    int pixels() {
        return (endRow - startRow + 1) * (endColumn - startColumn + 1);
    }

    /** What the words of its pixels are. */
    Statistics statistics(short[] words) {
        long sum = 0;
        int least = 0xFFFF;
        int most = 0;
        for (int row = startRow; row <= endRow; row++) {
            for (int i = row * Camera.WIDTH + startColumn; i <= row * Camera.WIDTH + endColumn; i++) {
                int word = words[i] & 0xFFFF;
                sum += word;
                least = Math.min(least, word);
                most = Math.max(most, word);
            }
        }
        int pixels = pixels();
        return new Statistics((int) (sum / pixels), most, least, pixels);
    }

    /**
     * Of the words of a region.
     *
     * @param mean rounded down, as recorded spot meters are
     * @param most greatest
     * @param least smallest
     * @param pixels their number
     */
    record Statistics(int mean, int most, int least, int pixels) {}
}
