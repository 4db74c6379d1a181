/** The embedded S3: REST-XML protocol, chunked uploads with trailing checksums, listings. */
@NullMarked
package org.twinrig.pipeline.embedded.s3;

import org.jspecify.annotations.NullMarked;
