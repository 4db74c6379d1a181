@org.jspecify.annotations.NullMarked
package org.twinrig.scenarios;
