/** The command {@code twinrig view}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.features.cli.view;
