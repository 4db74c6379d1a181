package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.Point;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.physics.fire.HeatRelease;
import org.twinrig.physics.fire.HeatRelease.Growth;
import org.twinrig.physics.fire.Trigger;

/** Fires that set others on fire, and sprinklers that put them out. */
class SpreadAndSprayTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int HRR_KW = 10;
    private static final double LARGE = 1e6; // [W] never reached

    private static RoomSpec hall() {
        return RoomSpec.of("hall", 8, 6, 3).with(Opening.of("door", 1, 2, 0, 1));
    }

    private static FireSpec growing(String name, double x) {
        var release = new HeatRelease.TSquared(Growth.FAST.alpha(), LARGE, 600, 60);
        return FireSpec.flaming(name, new Point(x, 3, 0.5), Fuels.get("wood"), release, 0);
    }

    private record Course(List<Event> events, List<Double> kilowatts) {
        double at(String kind, String subject) {
            return events.stream()
                    .filter(event ->
                            event.kind().equals(kind) && event.subject().equals(subject))
                    .mapToDouble(event -> event.timeNanos() * 1e-9)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private static Course run(RoomSpec room, int seconds) {
        var plant = RoomPlant.alone(HouseSpec.of(room), new RandomStreams(1));
        var course = new Course(new ArrayList<>(), new ArrayList<>());
        for (int t = 0; t <= seconds; t++) {
            plant.advanceTo(t * SECOND);
            course.events.addAll(plant.drainEvents());
            course.kilowatts.add(plant.truth()[HRR_KW]);
        }
        return course;
    }

    @Test
    void aChairBurnsOnceTheFlamesNextToItRadiateEnough() {
        double distance = 1.0;
        var chair = growing("chair", 4 + distance).withTrigger(Trigger.byFlux(12e3));
        var course = run(hall().with(growing("bed", 4)).with(chair), 300);
        double when = course.at("ignition", "chair");
        assertThat(when).isBetween(30.0, 200.0);
        double power = 1e3 * course.kilowatts.get((int) when);
        // a point a third up the flames, seen from the side
        double height = (0.235 * Math.pow(power / 1e3, 0.4) - 1.02 * Math.sqrt(4 / Math.PI * power / 250e3)) / 3;
        double square = distance * distance + height * height;
        double flux = 0.35 * power / (4 * Math.PI * square) * distance / Math.sqrt(square);
        assertThat(flux).isBetween(8e3, 16e3);
        var far = growing("chair", 4 + 2.5 * distance).withTrigger(Trigger.byFlux(12e3));
        double later = run(hall().with(growing("bed", 4)).with(far), 300).at("ignition", "chair");
        assertThat(later).isGreaterThan(1.5 * when);
    }

    @Test
    void whatIsNotWarmedNeverBurns() {
        var chair = growing("chair", 2).withTrigger(Trigger.byTemperature(623));
        var course = run(hall().with(chair), 120);
        assertThat(course.events).isEmpty();
        assertThat(course.kilowatts).containsOnly(0.0);
    }

    @Test
    void theTopOfAWoodenItemReachesItsIgnitionTemperatureAfterTheFluxThatItTakesToGetThere() {
        var byFlux = growing("chair", 5).withTrigger(Trigger.byFlux(15e3));
        var byHeat = growing("chair", 5).withTrigger(Trigger.byTemperature(623));
        double flux = run(hall().with(growing("bed", 4)).with(byFlux), 300).at("ignition", "chair");
        double heat = run(hall().with(growing("bed", 4)).with(byHeat), 300).at("ignition", "chair");
        assertThat(heat).isGreaterThan(flux);
    }

    @Test
    void aSprinklerQuenchesWithEvansTimeConstant() {
        double spray = 0.07e-3; // [m/s]
        var sprinkler = new Detector("head", new Point(4, 4.5, 2.95), Detector.Kind.HEAT, 68 + 273.15, 50, 0, spray);
        var course = run(hall().with(growing("bed", 4)).with(sprinkler), 900);
        double when = course.at("response", "head");
        assertThat(when).isBetween(40.0, 180.0);
        double tau = 3 * Math.pow(0.07, -1.8); // 360 s
        double then = course.kilowatts.get((int) Math.ceil(when));
        double after = course.kilowatts.get((int) Math.ceil(when + tau));
        assertThat(after).isCloseTo(then / Math.E, Percentage.withPercentage(1));
        assertThat(course.kilowatts.stream().mapToDouble(k -> k).max().orElse(0))
                .isLessThan(1.02 * then);
    }

    @Test
    void aSprinklerWithALargerTimeIndexOpensLater() {
        var at = new Point(4, 4.5, 2.95);
        var quick = new Detector("quick", at, Detector.Kind.HEAT, 68 + 273.15, 30, 0, 0);
        var slow = new Detector("slow", at, Detector.Kind.HEAT, 68 + 273.15, 150, 0, 0);
        var course = run(hall().with(growing("bed", 4)).with(quick).with(slow), 300);
        assertThat(course.at("response", "slow")).isGreaterThan(course.at("response", "quick") + 10);
    }

    @Test
    void aSmokeDetectorRespondsBeforeTheSprinkler() {
        var at = new Point(4, 4.5, 2.95);
        var sprinkler = new Detector("head", at, Detector.Kind.HEAT, 68 + 273.15, 50, 0, 0);
        var smoke = new Detector("smoke", at, Detector.Kind.SMOKE, 0.046, 1.8, 0, 0); // 0.2 dB/m
        var course = run(hall().with(growing("bed", 4)).with(sprinkler).with(smoke), 300);
        assertThat(course.at("response", "smoke")).isLessThan(course.at("response", "head"));
    }
}
