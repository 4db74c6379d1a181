/** The Lepton's video on SPI (VoSPI): packets, segments, telemetry; what the camera sends and how a host puts it together. */
@NullMarked
package org.twinrig.sensors.lepton35.vospi;

import org.jspecify.annotations.NullMarked;
