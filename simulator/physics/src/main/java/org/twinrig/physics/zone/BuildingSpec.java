package org.twinrig.physics.zone;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.weather.Conditions;
import org.twinrig.physics.weather.ExteriorConvection;
import org.twinrig.physics.weather.OutsideFace;

/**
 * Rooms, what joins them, and what burns in them.
 *
 * @param surroundings weather and sun
 * @param rooms in the order of their indices
 * @param wallVents doors, windows, cracks
 * @param floorVents holes in floors and ceilings
 * @param fans mechanical ventilation
 * @param fires what burns
 * @param emitters other sources of heat and gases
 * @param conditioners heating and cooling
 * @param renewals balanced ventilation
 */
public record BuildingSpec(
        Surroundings surroundings,
        List<Room> rooms,
        List<WallVent> wallVents,
        List<FloorVent> floorVents,
        List<FanVent> fans,
        List<FireSource> fires,
        List<Emitter> emitters,
        List<Conditioner> conditioners,
        List<Renewal> renewals) {
    /** Index of the outside, in place of a room. */
    public static final int OUTSIDE = -1;

    public BuildingSpec {
        rooms = List.copyOf(rooms);
        wallVents = List.copyOf(wallVents);
        floorVents = List.copyOf(floorVents);
        fans = List.copyOf(fans);
        fires = List.copyOf(fires);
        emitters = List.copyOf(emitters);
        conditioners = List.copyOf(conditioners);
        renewals = List.copyOf(renewals);
    }

    /** A building in still air, without machines but fans. */
    public BuildingSpec(
            double pressure,
            Climate outside,
            List<Room> rooms,
            List<WallVent> wallVents,
            List<FloorVent> floorVents,
            List<FanVent> fans,
            List<FireSource> fires,
            List<Emitter> emitters) {
        this(
                Surroundings.still(pressure, outside),
                rooms,
                wallVents,
                floorVents,
                fans,
                fires,
                emitters,
                List.of(),
                List.of());
    }

    /** Pressure of the air outside at the start, at height 0 [Pa]. */
    public double pressure() {
        return atStart().pressure;
    }

    /** The air outside at the start. */
    public Climate outside() {
        var start = atStart();
        return new Climate(start.temperature, start.relativeHumidity, start.co2);
    }

    private Conditions atStart() {
        var conditions = new Conditions();
        surroundings.weather().at(0, conditions);
        return conditions;
    }

    /** The same building with these machines. */
    public BuildingSpec with(List<Conditioner> newConditioners, List<Renewal> newRenewals) {
        return new BuildingSpec(
                surroundings, rooms, wallVents, floorVents, fans, fires, emitters, newConditioners, newRenewals);
    }

    /** The same building somewhere else. */
    public BuildingSpec in(Surroundings newSurroundings) {
        return new BuildingSpec(
                newSurroundings, rooms, wallVents, floorVents, fans, fires, emitters, conditioners, renewals);
    }

    /** Its fans that are machines of their own. */
    private List<FanCurve.Driven> driven() {
        return fans.stream()
                .map(FanVent::curve)
                .filter(FanCurve.Driven.class::isInstance)
                .map(FanCurve.Driven.class::cast)
                .toList();
    }

    /** Longest step that those can follow whose state goes along with that of the building [s]. */
    double longestStep() {
        double least = Double.POSITIVE_INFINITY;
        for (var renewal : renewals) {
            least = Math.min(least, renewal.governor().longest());
        }
        for (var fan : driven()) {
            least = Math.min(least, fan.longest());
        }
        return least;
    }

    /** Moments [s] at which something changes at once or changes its slope, in order; no step of the solver spans one. */
    double[] breaks() {
        var moments = new ArrayList<Double>();
        wallVents.forEach(vent -> vent.open().addTo(moments));
        floorVents.forEach(vent -> vent.open().addTo(moments));
        fans.forEach(fan -> fan.speed().addTo(moments));
        driven().forEach(fan -> moments.addAll(fan.breaks()));
        emitters.forEach(emitter -> emitter.on().addTo(moments));
        fires.forEach(fire -> fire.breaks().forEach(moments::add));
        renewals.forEach(renewal -> moments.addAll(renewal.governor().breaks()));
        conditioners.forEach(each -> {
            each.heatTo().addTo(moments);
            each.coolTo().addTo(moments);
        });
        return moments.stream()
                .distinct()
                .sorted()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * Still air.
     *
     * @param temperature [K]
     * @param relativeHumidity [0..1]
     * @param co2 mole fraction [mol/mol]
     */
    public record Climate(double temperature, double relativeHumidity, double co2) {}

    /** One layer of a wall. */
    public record Sheet(double conductivity, double density, double specificHeat, double thickness) {}

    /** What lies behind a wall. */
    public sealed interface Facing {
        /** Another room, as warm as this one was at the start. */
        Facing NEIGHBOUR = new Neighbour();
        /** The outside air, without sun and sky, as still as behind the walls of a laboratory. */
        Facing OUTSIDE = new Outside(Slab.OUTER);
        /** Nothing: no heat passes the outer face. */
        Facing ADIABATIC = new Adiabatic();

        /** See {@link #NEIGHBOUR}. */
        record Neighbour() implements Facing {}

        /**
         * The outside air, without sun and sky.
         *
         * @param film convection and radiation on the outer face [W/(m²·K)]
         */
        record Outside(double film) implements Facing {}

        /** See {@link #ADIABATIC}. */
        record Adiabatic() implements Facing {}

        /**
         * The outside with its wind, its sun and its sky.
         *
         * @param face what it does with them
         * @param convection on it
         */
        record Open(OutsideFace face, ExteriorConvection convection) implements Facing {}

        /**
         * Another room of the building.
         *
         * @param room its index
         */
        record Next(int room) implements Facing {}

        /**
         * Something of constant temperature right behind the last sheet, such as the ground.
         *
         * @param temperature [K]
         */
        record Ground(double temperature) implements Facing {}
    }

    /**
     * What a room has around it.
     *
     * @param sheets from the room outwards; none for a surface that takes no heat
     * @param emissivity of the inner surface [0..1]
     * @param facing what lies behind it
     * @param buffer water that it takes up between dry and saturated air [kg/m²]; 0 for a face that takes none
     */
    public record Wall(List<Sheet> sheets, double emissivity, Facing facing, double buffer) {
        /** A surface that takes no heat. */
        public static final Wall NONE = new Wall(List.of(), 0.95, Facing.ADIABATIC);

        public Wall {
            sheets = List.copyOf(sheets);
        }

        /** A wall that takes no water. */
        public Wall(List<Sheet> sheets, double emissivity, Facing facing) {
            this(sheets, emissivity, facing, 0);
        }
    }

    /**
     * One room, a box.
     *
     * @param length along x [m]
     * @param width along y [m]
     * @param height [m]
     * @param floor height of its floor over the ground [m]
     * @param kind how its air is layered
     * @param inside air at the start
     * @param faces its ceiling, its floor, and its walls in pieces
     * @param stirring heat whose everyday motions keep its air mixed [W/m²]; {@link Sources#STIRRED} in a lived-in room
     */
    public record Room(
            String name,
            double length,
            double width,
            double height,
            double floor,
            Kind kind,
            Climate inside,
            List<Face> faces,
            double stirring) {
        public Room {
            faces = List.copyOf(faces);
        }

        /** A lived-in room. */
        public Room(
                String name,
                double length,
                double width,
                double height,
                double floor,
                Kind kind,
                Climate inside,
                List<Face> faces) {
            this(name, length, width, height, floor, kind, inside, faces, Sources.STIRRED);
        }

        /** A room with the same {@code walls} all around. */
        public Room(
                String name,
                double length,
                double width,
                double height,
                double floor,
                Kind kind,
                Climate inside,
                Wall ceiling,
                Wall walls,
                Wall base) {
            this(
                    name,
                    length,
                    width,
                    height,
                    floor,
                    kind,
                    inside,
                    Face.box(length, width, height, ceiling, walls, base));
        }

        /** How the air of a room is layered. */
        public enum Kind {
            /** Two layers. */
            ROOM,
            /** Two layers in a long hall. */
            CORRIDOR,
            /** One well-mixed node from floor to ceiling. */
            SHAFT
        }

        /** Volume of air [m³]. */
        public double volume() {
            return length * width * height;
        }
    }

    /** A quantity over time, straight between its points and constant beyond them. */
    public record Ramp(double[] seconds, double[] values) {
        /** The same at all times. */
        public static Ramp constant(double value) {
            return new Ramp(new double[] {0}, new double[] {value});
        }

        void addTo(List<Double> moments) {
            if (seconds.length > 1) {
                for (double moment : seconds) {
                    moments.add(moment);
                }
            }
        }

        /** Value at {@code time} [s]. */
        public double at(double time) {
            int last = seconds.length - 1;
            if (time <= seconds[0]) {
                return values[0];
            }
            if (time >= seconds[last]) {
                return values[last];
            }
            int low = 0;
            int high = last;
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (seconds[middle] <= time) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            double span = seconds[high] - seconds[low];
            return span > 0 ? values[low] + (time - seconds[low]) / span * (values[high] - values[low]) : values[high];
        }
    }

    /**
     * A vertical opening between two rooms, or a room and the outside.
     *
     * @param from index of a room
     * @param to index of a room or {@link #OUTSIDE}
     * @param sill over the floor of {@code from} [m]
     * @param open part of the width that is open over time [0..1]
     * @param azimuth of its outer side from north over east [rad]; NaN where no wind blows on it
     * @param spot where in the walls it is
     */
    public record WallVent(
            int from, int to, double sill, double height, double width, Ramp open, double azimuth, Spot spot) {
        /** An opening of which is not known where in the walls it is. */
        public WallVent(int from, int to, double sill, double height, double width, Ramp open, double azimuth) {
            this(from, to, sill, height, width, open, azimuth, Spot.UNKNOWN);
        }

        /** An opening that no wind blows on. */
        public WallVent(int from, int to, double sill, double height, double width, Ramp open) {
            this(from, to, sill, height, width, open, Double.NaN);
        }
    }

    /**
     * Middle of an opening in the walls of both rooms that it joins.
     *
     * @param x in the room {@code from} [m]; NaN when it is not known, as are the others
     * @param otherX in the room {@code to} [m]
     */
    public record Spot(double x, double y, double otherX, double otherY) {
        /** Nobody knows. */
        public static final Spot UNKNOWN = new Spot(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * A hole between a room and one above it.
     *
     * @param upper room above or {@link #OUTSIDE}
     * @param lower room below or {@link #OUTSIDE}
     * @param area [m²]
     * @param round or square
     */
    public record FloorVent(int upper, int lower, double area, boolean round, Ramp open) {}

    /**
     * A fan that takes air from one place and gives it to another.
     *
     * @param fromHeight of the inlet over the floor of {@code from} [m]
     * @param toHeight of the outlet over the floor of {@code to} [m]
     * @param curve what it moves against a pressure
     * @param speed share of full speed over time [0..1]
     * @param area of its outlet [m²]; a large one lets the air in without a jet
     */
    public record FanVent(
            int from, int to, double fromHeight, double toHeight, FanCurve curve, Ramp speed, double area) {
        /** A fan whose outlet is so large that its air comes without a jet. */
        public FanVent(int from, int to, double fromHeight, double toHeight, FanCurve curve, Ramp speed) {
            this(from, to, fromHeight, toHeight, curve, speed, Double.POSITIVE_INFINITY);
        }
    }

    /**
     * Something that warms the air or gives off gases without being a fire: a person, a stove, a kettle, a spray.
     *
     * @param x place in the room [m]
     * @param z over the floor [m]
     * @param on how far it is on over time [0..1]
     * @param heat at full [W]
     * @param radiantFraction of the heat that warms surfaces, not air [0..1]
     * @param species given off at full, in the order of {@link Mixture}; what is taken from the air is negative [kg/s]
     * @param rises whether it may make a plume; a person does not
     * @param face index of the only face that the radiant heat falls on, or {@link #ALL_FACES}
     * @param lift heat of another emitter's plume that takes along what this one gives off [W]; 0 for none
     */
    public record Emitter(
            int room,
            double x,
            double y,
            double z,
            Ramp on,
            double heat,
            double radiantFraction,
            double[] species,
            boolean rises,
            int face,
            double lift) {
        /** In place of a face: all of them, by emissivity and area. */
        public static final int ALL_FACES = -1;

        /** One that lifts itself. */
        public Emitter(
                int room,
                double x,
                double y,
                double z,
                Ramp on,
                double heat,
                double radiantFraction,
                double[] species,
                boolean rises,
                int face) {
            this(room, x, y, z, on, heat, radiantFraction, species, rises, face, 0);
        }

        /** One that radiates to all faces. */
        public Emitter(
                int room,
                double x,
                double y,
                double z,
                Ramp on,
                double heat,
                double radiantFraction,
                double[] species,
                boolean rises) {
            this(room, x, y, z, on, heat, radiantFraction, species, rises, ALL_FACES);
        }
    }
}
