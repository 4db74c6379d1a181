/** The embedded cloud in a process of its own, so that the load and what bears it do not share memory, garbage
 * collection and open files; entry point {@link org.twinrig.load.cloud.CloudProcess}. */
@NullMarked
package org.twinrig.load.cloud;

import org.jspecify.annotations.NullMarked;
