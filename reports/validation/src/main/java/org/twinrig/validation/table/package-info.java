/** Tables: read from CSV files, written into the report. */
@NullMarked
package org.twinrig.validation.table;

import org.jspecify.annotations.NullMarked;
