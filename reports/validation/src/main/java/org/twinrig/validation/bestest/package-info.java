/** BESTEST: a room in Denver for a year, beside six programs (ASHRAE 140). */
@NullMarked
package org.twinrig.validation.bestest;

import org.jspecify.annotations.NullMarked;
