package org.twinrig.features.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects whose members keep their order; a {@link Map#of} has another order in every process. */
public final class Json {
    private Json() {}

    /** An object of these names and values in turn; a value may be null, which JSON has a word for. */
    public static Map<String, Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
