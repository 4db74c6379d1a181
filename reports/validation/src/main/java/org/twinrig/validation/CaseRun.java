package org.twinrig.validation;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.Mixture;

/**
 * One experiment as the zone model sees it: curves under the names that CFAST gives its columns, and when each device
 * responded.
 */
final class CaseRun {
    /** Before the name of a layer's curve: as an experimenter would find it in the temperatures over the height. */
    static final String REDUCED = "reduced ";

    private static final double FINEST = 0.25; // [s] between two samples
    private static final double COARSEST = 4; // [s]
    private static final double SAMPLES = 1024;

    private final FireCase source;
    private final Building building;
    private final int parts;
    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final List<Instrument> instruments = new ArrayList<>();
    private final Map<String, DoubleSupplier> probes = new LinkedHashMap<>();
    private double cpuSeconds;

    private CaseRun(FireCase source, int parts) {
        this.source = source;
        this.parts = parts;
        this.building = new Building(source.building(), Building.TOLERANCE / (parts * parts));
        for (int r = 0; r < building.spec().rooms().size(); r++) {
            probeRoom(r);
        }
        source.devices().forEach(device -> instruments.add(new Instrument(device, building)));
        instruments.forEach(this::probe);
    }

    /** Simulates {@code source} to its end. */
    static CaseRun of(FireCase source) {
        return of(source, 1);
    }

    /** Simulates it with each step of the solver cut into {@code parts}. */
    static CaseRun of(FireCase source, int parts) {
        var run = new CaseRun(source, parts);
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        run.simulate();
        run.cpuSeconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        SpecialCurves.add(run);
        return run;
    }

    private void probeRoom(int r) {
        var room = building.room(r);
        String n = "_" + (r + 1);
        probes.put("ULT" + n, () -> room.temperature(true) - 273.15);
        probes.put("LLT" + n, () -> room.temperature(false) - 273.15);
        probes.put("HGT" + n, room::interfaceHeight);
        probes.put(REDUCED + "ULT" + n, () -> room.reduced().upper() - 273.15);
        probes.put(REDUCED + "HGT" + n, () -> room.reduced().interfaceHeight());
        probes.put("PRS" + n, room::overPressure);
        probes.put("ULO2" + n, () -> room.moleFraction(true, Mixture.OXYGEN));
        probes.put("ULCO2" + n, () -> room.moleFraction(true, Mixture.CO2));
        probes.put("ULCO" + n, () -> room.moleFraction(true, Mixture.CO));
        probes.put("ULH2O" + n, () -> room.moleFraction(true, Mixture.WATER));
        probes.put("LLO2" + n, () -> room.moleFraction(false, Mixture.OXYGEN));
        probes.put("LLCO2" + n, () -> room.moleFraction(false, Mixture.CO2));
        probes.put("LLCO" + n, () -> room.moleFraction(false, Mixture.CO));
        probes.put("ULOD" + n, () -> room.smokeDensity(true) * 1e6);
        probes.put(SpecialCurves.AT_FOUR_METRES + n, () -> room.overPressure(SpecialCurves.LLNL_GAUGE - base(r)));
    }

    private double base(int r) {
        return building.spec().rooms().get(r).floor();
    }

    private void probe(Instrument instrument) {
        Device device = instrument.device();
        if (device.kind() == Device.Kind.TARGET) {
            String n = "_" + device.number();
            probes.put("TRGGAST" + n, instrument::gasTemperature);
            if (device.sheet().isPresent()) {
                probes.put("TRGSURT" + n, instrument::surfaceTemperature);
                probes.put("TRGINT" + n, instrument::innerTemperature);
                probes.put("TRGFLXRG" + n, instrument::radiantFlux);
                probes.put("TRGFLXTG" + n, instrument::totalFlux);
            }
        } else {
            long n = instruments.stream()
                            .takeWhile(other -> other != instrument)
                            .filter(other -> other.device().kind() != Device.Kind.TARGET)
                            .count()
                    + 1;
            probes.put("SENSGAST_" + n, instrument::gasTemperature);
            probes.put(AlarmStations.UNDER_CEILING + "_" + n, instrument::temperatureUnderCeiling);
            if (device.kind() == Device.Kind.LINK) {
                probes.put("SENST_" + n, instrument::linkTemperature);
            }
        }
    }

    private void simulate() {
        double step = sampling(source.seconds());
        int samples = (int) Math.floor(source.seconds() / step + 1e-9) + 1;
        var time = new double[samples];
        var names = List.copyOf(probes.keySet());
        var values = new double[names.size()][samples];
        for (int i = 0; i < samples; i++) {
            time[i] = i * step;
            for (int part = parts - 1; part > 0 && i > 0; part--) {
                building.advanceTo(time[i] - step * part / parts);
            }
            building.advanceTo(time[i]);
            building.room(0); // reads the state anew, for all rooms
            if (i > 0) {
                instruments.forEach(instrument -> instrument.advance(step));
            }
            for (int k = 0; k < values.length; k++) {
                values[k][i] = java.util.Objects.requireNonNull(probes.get(names.get(k)))
                        .getAsDouble();
            }
        }
        for (int k = 0; k < values.length; k++) {
            curves.put(names.get(k), new Curve(time, values[k]));
        }
    }

    /** A power of two, so that the building's own steps fit between two samples [s]. */
    private static double sampling(double seconds) {
        double step = Math.scalb(1.0, Math.getExponent(seconds / SAMPLES));
        return Math.min(COARSEST, Math.max(FINEST, step));
    }

    void put(String name, Curve curve) {
        curves.put(name, curve);
    }

    FireCase source() {
        return source;
    }

    Building building() {
        return building;
    }

    List<Instrument> instruments() {
        return instruments;
    }

    Optional<Curve> curve(String name) {
        return Optional.ofNullable(curves.get(name));
    }

    Map<String, Curve> curves() {
        return curves;
    }

    /** Processor time that the run took, devices and sampling included [s]. */
    double cpuSeconds() {
        return cpuSeconds;
    }

    /** Worst relative error of the balances of mass, energy and species [-]. */
    double conservationError() {
        return building.conservationError();
    }
}
