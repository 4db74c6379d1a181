/** A real office: carbon dioxide from who was there. */
@NullMarked
package org.twinrig.validation.office;

import org.jspecify.annotations.NullMarked;
