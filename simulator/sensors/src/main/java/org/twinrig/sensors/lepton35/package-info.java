/** Teledyne FLIR Lepton 3.5 radiometric camera; entry point {@link org.twinrig.sensors.lepton35.Lepton35Type}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.lepton35;
