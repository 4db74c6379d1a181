/** Light gas that leaks into a room, beside measurements. */
@NullMarked
package org.twinrig.validation.leak;

import org.jspecify.annotations.NullMarked;
