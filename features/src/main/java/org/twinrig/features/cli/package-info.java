/** The command line; entry point {@link org.twinrig.features.cli.Main}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.features.cli;
