/** What TwinRig's parts cost, each beside its limit or peer; entry point {@link org.twinrig.bench.BenchReport}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.bench;
