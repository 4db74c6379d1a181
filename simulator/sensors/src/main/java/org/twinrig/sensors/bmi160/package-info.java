/** Bosch BMI160 accelerometer and gyroscope; entry point {@link org.twinrig.sensors.bmi160.Bmi160Type}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.bmi160;
