package org.twinrig.validation.office;

import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * A stretch of days and what is predicted for it.
 *
 * @param name which days
 * @param fitted whether the room was fitted to it
 * @param start its first minute
 * @param seconds since then
 * @param measured [ppm]
 * @param predicted from who was there alone, after the first minute [ppm]
 * @param occupied 1 when somebody was there
 * @param model score of that
 * @param persistence score of the first value for all the time
 * @param constant score of the mean of the fitted days
 * @param hourAhead score of predictions from each minute's measured value over the hour after it
 * @param hourPersistence score of that value an hour later
 */
public record OfficePart(
        String name,
        boolean fitted,
        LocalDateTime start,
        double[] seconds,
        double[] measured,
        double[] predicted,
        double[] occupied,
        OfficeScore model,
        OfficeScore persistence,
        OfficeScore constant,
        OfficeScore hourAhead,
        OfficeScore hourPersistence) {
    private static final int HOUR = 60; // minutes
    private static final int EVERY = 10; // minutes between two predictions for an hour

    static OfficePart of(String name, boolean fitted, OfficeData data, OfficeRoom room, double mean) {
        double[] predicted = room.predict(data);
        double[] same = new double[data.size()];
        Arrays.fill(same, data.co2()[0]);
        double[] constant = new double[data.size()];
        Arrays.fill(constant, mean);
        int n = Math.max(0, (data.size() - HOUR - 1) / EVERY + 1);
        var later = new double[n];
        var ahead = new double[n];
        var now = new double[n];
        for (int i = 0; i < n; i++) {
            int from = EVERY * i;
            double[] hour = room.predict(data.minutes(from, from + HOUR + 1));
            later[i] = data.co2()[from + HOUR];
            ahead[i] = hour[HOUR];
            now[i] = data.co2()[from];
        }
        return new OfficePart(
                name,
                fitted,
                data.start(),
                data.seconds(),
                data.co2(),
                predicted,
                data.occupied(),
                OfficeScore.of(data.co2(), predicted),
                OfficeScore.of(data.co2(), same),
                OfficeScore.of(data.co2(), constant),
                OfficeScore.of(later, ahead),
                OfficeScore.of(later, now));
    }
}
