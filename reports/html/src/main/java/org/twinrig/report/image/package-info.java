/** Thermal frames as palette images; entry point {@link org.twinrig.report.image.ThermalPicture}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.report.image;
