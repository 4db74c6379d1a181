package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** When the shutter closes, by the rules of the data sheet. */
class ShutterTest {
    private static final double FRAME = 1 / 8.77; // [s]

    private record Closing(double seconds, String why) {}

    @Test
    void closesOftenWhileTheCameraWarmsUpThenEveryThreeMinutes() {
        var closings = closings(2400, t -> 296);
        assertThat(closings.get(0)).isEqualTo(new Closing(0, "start-up"));
        assertThat(closings.get(1).why()).isEqualTo("focal plane changed by 1.5 K");
        // 8 K · (1 − exp(−t/300 s)) has risen by 1.5 K after 62.3 s, counted from the flat field at 0.9 s; 2 s of
        // notice.
        assertThat(closings.get(1).seconds()).isCloseTo(65.4, offset(2 * FRAME));
        var last = closings.subList(closings.size() - 4, closings.size());
        for (int i = 1; i < last.size(); i++) {
            assertThat(last.get(i).why()).isEqualTo("180 s since the last");
            assertThat(last.get(i).seconds() - last.get(i - 1).seconds())
                    .isCloseTo(
                            180 + 0.874 + 1.976,
                            offset(2 * FRAME)); // closed for 23, announced for 52 frames of 26.3 Hz
        }
    }

    @Test
    void followsARoomThatHeatsUp() {
        // 1 K in 20 s, seen by the camera after its lag: a closing every 30 s or so from the second lag on.
        var closings = closings(1000, t -> 296 + t / 20);
        var last = closings.subList(closings.size() - 4, closings.size());
        for (int i = 1; i < last.size(); i++) {
            assertThat(last.get(i).seconds() - last.get(i - 1).seconds()).isCloseTo(33, offset(3.0));
        }
    }

    @Test
    void staysOpenWhereTheShutterIsLocked() {
        assertThat(closings(1000, t -> 250)).containsExactly(new Closing(0, "start-up"));
    }

    private static List<Closing> closings(double seconds, DoubleUnaryOperator air) {
        var shutter = new Shutter(air.applyAsDouble(0));
        var closings = new ArrayList<Closing>();
        for (double t = 0; t < seconds; t += FRAME) {
            double now = t;
            shutter.advance((long) (t * 1e9), air.applyAsDouble(t));
            shutter.takeClosing().ifPresent(why -> closings.add(new Closing(now, why)));
            shutter.takeOpened();
        }
        return closings;
    }
}
