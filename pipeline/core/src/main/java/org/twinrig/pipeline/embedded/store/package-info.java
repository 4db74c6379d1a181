/** Where the embedded services keep their data: one SQLite database and a folder of blobs. */
@NullMarked
package org.twinrig.pipeline.embedded.store;

import org.jspecify.annotations.NullMarked;
