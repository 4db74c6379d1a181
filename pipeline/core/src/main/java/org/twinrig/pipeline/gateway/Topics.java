package org.twinrig.pipeline.gateway;

/** MQTT topics of the gateway; the module README has the table with their payloads. */
public final class Topics {
    /** Readings of scalar sensors. */
    public static final String TELEMETRY = "iot-device-data";
    /** Spectra of MLS/160A boards. */
    public static final String FAN = "machine2cloud/mls160";
    /** Spectra of BMI160 boards, for whoever subscribes. */
    public static final String VIBRATION = "machine2cloud/bmi160";

    /** What the topics of {@link #board} begin with. */
    public static final String BOARD = "environment/";

    private Topics() {}

    /** Values of {@code device} for the anomaly detectors. */
    public static String anomaly(String device) {
        return "anomaly-detection/" + device + "/values";
    }

    /** Bearing features of {@code device}. */
    public static String bearing(String device) {
        return "bearing-detection/" + device + "/features";
    }

    /** Reports of the environmental board {@code device}. */
    public static String board(String device) {
        return BOARD + device + "/report";
    }

    /** Fire features of {@code device}. */
    public static String fire(String device) {
        return "fire-detection/" + device + "/features";
    }
}
