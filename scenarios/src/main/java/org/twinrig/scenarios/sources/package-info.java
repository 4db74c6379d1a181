/** Real measurements as readings: what a file or folder is, its rows checked and accounted for, and its entries in order
 * of time. Entry point {@link org.twinrig.scenarios.sources.Sources}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.scenarios.sources;
