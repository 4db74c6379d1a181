package org.twinrig.scenarios.sources;

import java.time.YearMonth;
import org.twinrig.core.UserError;

/**
 * Sees to it that the hours of a file follow each other, and knows the number of its first hour in the year. The years of
 * a typical year's months are of no account; a leap day is one when the file has it.
 */
final class HourCount {
    private static final int PLAIN = 2023;
    private static final int LEAP = 2024;

    private final String file;
    private int first = -1;
    private int month;
    private int day;
    private int hour;
    private boolean leap;

    HourCount(String file) {
        this.file = file;
    }

    /** The next line is the hour that ends at {@code hour} [1..24] of this day. */
    void next(int line, int month, int day, int hour) {
        if (day > YearMonth.of(LEAP, month).lengthOfMonth()) {
            throw new UserError("%s:%d: month %d has no day %d".formatted(file, line, month, day));
        }
        leap |= month == 2 && day == 29;
        if (first < 0) {
            first = YearMonth.of(PLAIN, month).atDay(1).getDayOfYear() * 24 - 24 + 24 * (day - 1) + hour - 1;
        } else if (!follows(month, day, hour)) {
            throw new UserError(
                    "%s:%d: month %d, day %d, hour %d comes after month %d, day %d, hour %d; hours follow each other one by one"
                            .formatted(file, line, month, day, hour, this.month, this.day, this.hour));
        }
        this.month = month;
        this.day = day;
        this.hour = hour;
    }

    private boolean follows(int month, int day, int hour) {
        if (this.hour < 24) {
            return month == this.month && day == this.day && hour == this.hour + 1;
        }
        int length = YearMonth.of(leap ? LEAP : PLAIN, this.month).lengthOfMonth();
        boolean sameMonth = this.day < length;
        return hour == 1
                && (sameMonth ? month == this.month && day == this.day + 1 : month == this.month % 12 + 1 && day == 1);
    }

    /** Number of the first hour since New Year. */
    int first() {
        return first;
    }
}
