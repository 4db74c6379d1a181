package org.twinrig.pipeline.embedded.s3;

import java.util.Map;
import java.util.TreeMap;

/** Headers kept with an object, as lines {@code name: value} in the store. */
final class HeaderText {
    private HeaderText() {}

    static String write(Map<String, String> headers) {
        var text = new StringBuilder();
        headers.forEach((name, value) -> text.append(name)
                .append(':')
                .append(value.replace('\n', ' ').replace('\r', ' '))
                .append('\n'));
        return text.toString();
    }

    static Map<String, String> read(String text) {
        var headers = new TreeMap<String, String>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1));
        });
        return headers;
    }
}
