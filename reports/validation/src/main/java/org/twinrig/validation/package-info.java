/** The twin's models beside measurements and beside other models. */
@NullMarked
package org.twinrig.validation;

import org.jspecify.annotations.NullMarked;
