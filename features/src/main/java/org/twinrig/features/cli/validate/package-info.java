/** The command {@code validate}: the models beside measurements. */
@NullMarked
package org.twinrig.features.cli.validate;

import org.jspecify.annotations.NullMarked;
