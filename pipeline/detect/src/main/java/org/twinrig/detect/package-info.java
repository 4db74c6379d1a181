@org.jspecify.annotations.NullMarked
package org.twinrig.detect;
