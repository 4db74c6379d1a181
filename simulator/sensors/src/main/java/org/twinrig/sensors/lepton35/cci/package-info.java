/** The Lepton's command and control interface (CCI) on I²C: registers, commands, error codes. */
@NullMarked
package org.twinrig.sensors.lepton35.cci;

import org.jspecify.annotations.NullMarked;
