package org.twinrig.pipeline.embedded.dynamo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document path such as {@code room.frames[3].max}: the first segment is an attribute of the item, each further one a
 * member's name or an element's index.
 */
record Path(List<Segment> segments) implements Operand {

    /** One step: a member's name, or an index where the name is null. */
    record Segment(@Nullable String name, int index) {
        @Override
        public String toString() {
            return name == null ? "[" + index + "]" : name;
        }
    }

    /** The attribute that the path begins with. */
    String attribute() {
        return Objects.requireNonNull(segments.get(0).name());
    }

    boolean isAttribute() {
        return segments.size() == 1;
    }

    @Override
    public @Nullable Value of(Map<String, Value> item) {
        Value value = item.get(attribute());
        for (int i = 1; i < segments.size() && value != null; i++) {
            value = child(value, segments.get(i));
        }
        return value;
    }

    private static @Nullable Value child(Value parent, Segment segment) {
        if (segment.name() != null) {
            return parent instanceof Value.Doc doc ? doc.members().get(segment.name()) : null;
        }
        return parent instanceof Value.Seq seq
                        && segment.index() < seq.elements().size()
                ? seq.elements().get(segment.index())
                : null;
    }

    /** A copy of the item with this value at the path; the parent must exist. */
    Map<String, Value> with(Map<String, Value> item, Value value) {
        return put(item, 0, value);
    }

    /** A copy of the item without the path; unchanged if there is nothing there. */
    Map<String, Value> without(Map<String, Value> item) {
        return of(item) == null ? item : put(item, 0, null);
    }

    private Map<String, Value> put(Map<String, Value> members, int at, @Nullable Value value) {
        String name = segments.get(at).name();
        if (name == null) {
            throw invalid();
        }
        var copy = new LinkedHashMap<>(members);
        if (at == segments.size() - 1) {
            if (value == null) {
                copy.remove(name);
            } else {
                copy.put(name, value);
            }
        } else {
            copy.put(name, put(members.get(name), at + 1, value));
        }
        return copy;
    }

    private Value put(@Nullable Value parent, int at, @Nullable Value value) {
        if (parent instanceof Value.Doc doc) {
            return new Value.Doc(put(doc.members(), at, value));
        }
        int index = segments.get(at).index();
        if (!(parent instanceof Value.Seq seq) || segments.get(at).name() != null) {
            throw invalid();
        }
        List<Value> copy = new ArrayList<>(seq.elements());
        if (at < segments.size() - 1) {
            if (index >= copy.size()) {
                throw invalid();
            }
            copy.set(index, put(copy.get(index), at + 1, value));
        } else if (value == null) {
            copy.remove(index);
        } else if (index < copy.size()) {
            copy.set(index, value);
        } else {
            copy.add(value); // beyond the end appends, as DynamoDB does
        }
        return new Value.Seq(copy);
    }

    private static RuntimeException invalid() {
        return Failures.validation("The document path provided in the update expression is invalid for update");
    }

    /** Whether one of the two paths contains the other. */
    boolean overlaps(Path other) {
        int common = Math.min(segments.size(), other.segments.size());
        return segments.subList(0, common).equals(other.segments.subList(0, common));
    }

    @Override
    public String toString() {
        return "[" + String.join(", ", segments.stream().map(Segment::toString).toList()) + "]";
    }
}
