/**
 * How rooms, fires, people and things look to a thermal camera, from plain inputs: sizes, temperatures, heat, places,
 * times and phases. No solver is known here. Entry point {@link org.twinrig.physics.scene.SceneBuilder}.
 */
@org.jspecify.annotations.NullMarked
package org.twinrig.physics.scene;
