package org.twinrig.pipeline.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** A compiled expression; a {@code MissingNode} stands for the language's Undefined. */
@FunctionalInterface
interface Expression {
    JsonNode evaluate(Incoming incoming);
}
