package org.twinrig.pipeline.functions;

/** Names of the cloud's parts: one place, since rules, functions, queries and templates must agree on them. */
public final class Names {
    /** DynamoDB table of readings: partition key {@link #DEVICE_ID}, sort key {@link #TIMESTAMP}. */
    public static final String SENSOR_DATA = "SensorData";
    /** Sensor of the items of {@link #SENSOR_DATA} that are alarms. */
    public static final String ALARM_SENSOR = "alarm";
    /** DynamoDB table of what detectors remember: partition key {@link #DEVICE_ID}, sort key {@link #DETECTOR}. */
    public static final String DETECTOR_STATE = "DetectorState";
    /** Partition key of both tables. */
    public static final String DEVICE_ID = "DeviceID";
    /** Sort key of {@link #SENSOR_DATA}. */
    public static final String TIMESTAMP = "Timestamp";
    /** Sort key of {@link #DETECTOR_STATE}. */
    public static final String DETECTOR = "Detector";
    /** SNS topic of fire alarms. */
    public static final String FIRE_ALERTS = "fire-detection-alerts";
    /** SNS topic of changes of state of fans and bearings; the attribute {@code kind} tells which. */
    public static final String FAN_ALERTS = "fan-detection-alerts";
    /** SNS topic of anomalies. */
    public static final String ANOMALY_ALERTS = "anomaly-detection-alerts";
    /** S3 bucket of recordings. */
    public static final String BUCKET = "twinrig-recordings";
    /** MQTT topic on which a fan's class is published as text. */
    public static final String FAN_STATUS = "status/mls160/";
    /**
     * MQTT topic on which deployed functions tell what became of a message, followed by the run's name: no other way
     * leads from a function in AWS back to who sent the message.
     */
    public static final String HANDLED = "twinrig/handled/";

    /** SNS topic of values that cross a limit, and return. */
    public static final String THRESHOLD_ALERTS = "threshold-alerts";
    /** CloudWatch namespace of the boards' values. */
    public static final String METRICS = "TwinRig";

    private Names() {}
}
