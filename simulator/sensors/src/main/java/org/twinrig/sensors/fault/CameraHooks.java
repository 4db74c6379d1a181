package org.twinrig.sensors.fault;

import java.util.List;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.lepton35.CameraFaults;

/** Hands the faults of shutter and lens to the camera, where they belong before the detector. */
final class CameraHooks {
    private CameraHooks() {}

    /** Sets what is wrong with {@code part}, if it is a camera, at {@code timeNanos}. */
    static void set(Sensor part, List<SensorFault> faults, long timeNanos) {
        if (!(part instanceof CameraFaults camera)) {
            return;
        }
        var jam = CameraFaults.Jam.NONE;
        double film = 0;
        for (var fault : faults) {
            if (fault.during(timeNanos)) {
                if (fault.kind() == FaultKind.SHUTTER_STUCK) {
                    jam = fault.word("position", "open").equals("open")
                            ? CameraFaults.Jam.OPEN
                            : CameraFaults.Jam.CLOSED;
                } else if (fault.kind() == FaultKind.LENS_FOGGED) {
                    film = Math.max(film, fault.amount("density"));
                }
            }
        }
        camera.jam(jam);
        camera.lens(film, FaultTimes.active(faults, FaultKind.LENS_COVERED, timeNanos));
    }
}
