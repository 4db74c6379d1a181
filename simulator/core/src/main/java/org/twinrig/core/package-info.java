/** Time, chance, readings and the recording: what every other part of TwinRig stands on. */
@org.jspecify.annotations.NullMarked
package org.twinrig.core;
