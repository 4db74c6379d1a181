package org.twinrig.pipeline.embedded.messaging;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a request in the Query protocol: {@code Action=Publish&Attributes.entry.1.key=…}. */
final class Form {
    private final Map<String, String> fields = new LinkedHashMap<>();

    Form(byte[] body) {
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    String required(String name) {
        return text(name).orElseThrow(() -> SnsService.invalid(name + " is missing"));
    }

    /** The names of the parameters without their indexes; {@code Action} and {@code Version} belong to the protocol. */
    Set<String> names() {
        var names = new TreeSet<String>();
        for (String field : fields.keySet()) {
            int dot = field.indexOf('.');
            names.add(dot < 0 ? field : field.substring(0, dot));
        }
        names.remove("Action");
        names.remove("Version");
        return names;
    }

    /** A map parameter {@code name.entry.N.key} and {@code name.entry.N.value}. */
    Map<String, String> entries(String name) {
        var entries = new LinkedHashMap<String, String>();
        for (int i = 1; fields.containsKey(name + ".entry." + i + ".key"); i++) {
            entries.put(required(name + ".entry." + i + ".key"), required(name + ".entry." + i + ".value"));
        }
        return entries;
    }
}
