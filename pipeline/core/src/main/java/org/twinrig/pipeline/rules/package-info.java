/** Rules behind the broker, in the manner of AWS IoT Core: an SQL-like statement chooses messages and shapes them,
 * actions carry them on; entry points {@link org.twinrig.pipeline.rules.Rule} and
 * {@link org.twinrig.pipeline.rules.RuleEngine}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.pipeline.rules;
