/** VDI 6007 part 1: rooms whose answers a guideline gives. */
@NullMarked
package org.twinrig.validation.vdi;

import org.jspecify.annotations.NullMarked;
