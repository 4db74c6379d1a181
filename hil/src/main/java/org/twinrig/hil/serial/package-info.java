/** Serial ports: devices, virtual pairs made by the program, and what can go wrong with either. */
@NullMarked
package org.twinrig.hil.serial;

import org.jspecify.annotations.NullMarked;
