package org.twinrig.pipeline.embedded.dynamo;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something in an expression that has a value for an item, or none. */
sealed interface Operand permits Path, Operand.Literal, Operand.SizeOf {

    /** The value for this item; null if the item has none. */
    @Nullable
    Value of(Map<String, Value> item);

    /** A value given with the request, by its placeholder. */
    record Literal(Value value) implements Operand {
        @Override
        public Value of(Map<String, Value> item) {
            return value;
        }
    }

    /** {@code size(path)}: characters of a string, bytes of binary, members of a set, list or map. */
    record SizeOf(Path path) implements Operand {
        @Override
        public @Nullable Value of(Map<String, Value> item) {
            Value value = path.of(item);
            int size = -1;
            if (value instanceof Value.Str str) {
                size = str.text().length();
            } else if (value instanceof Value.Bin bin) {
                size = bin.bytes().length;
            } else if (value instanceof Value.Group group) {
                size = group.members().size();
            } else if (value instanceof Value.Seq seq) {
                size = seq.elements().size();
            } else if (value instanceof Value.Doc doc) {
                size = doc.members().size();
            }
            return size < 0 ? null : new Value.Num(Decimals.normal(BigDecimal.valueOf(size)));
        }
    }
}
