/** The scenario language: its one declarative description, the YAML tree with line and column of every node, the check
 * of a tree against the description, and the JSON Schema made from it. Entry points
 * {@link org.twinrig.scenarios.language.Language} and {@link org.twinrig.scenarios.language.YamlTree}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.scenarios.language;
