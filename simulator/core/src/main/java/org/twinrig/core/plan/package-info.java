/** The rooms of a recording as one draws them, for report pages and viewer alike; entry point
 * {@link org.twinrig.core.plan.HousePlan}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.core.plan;
