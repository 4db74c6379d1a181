package org.twinrig.pipeline.embedded.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** The parameters of a request in the Query protocol: {@code Action=Publish&Attributes.entry.1.key=…}. */
public final class Form {
    private final Map<String, String> fields;
    private final Function<String, ServiceError> missing;

    /**
     * The parameters in the body of {@code request}.
     *
     * @param missing makes the service's own error of a parameter that is not there, from a sentence
     */
    public Form(WireRequest request, Function<String, ServiceError> missing) {
        this(new LinkedHashMap<>(), missing);
        for (String pair : new String(body(request), StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private Form(Map<String, String> fields, Function<String, ServiceError> missing) {
        this.fields = fields;
        this.missing = missing;
    }

    private static byte[] body(WireRequest request) {
        byte[] body = request.bytes();
        if (!request.header("Content-Encoding").orElse("").equals("gzip")) { // the SDK packs large bodies
            return body;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacked.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The value of a parameter. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The value of a parameter that must be there. */
    public String required(String name) {
        return text(name).orElseThrow(() -> missing.apply(name + " is missing"));
    }

    /** The names of the parameters without their indexes; {@code Action} and {@code Version} belong to the protocol. */
    public Set<String> names() {
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
    public Map<String, String> entries(String name) {
        var entries = new LinkedHashMap<String, String>();
        for (int i = 1; fields.containsKey(name + ".entry." + i + ".key"); i++) {
            entries.put(required(name + ".entry." + i + ".key"), required(name + ".entry." + i + ".value"));
        }
        return entries;
    }

    /** A list parameter of texts, {@code name.member.N}. */
    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (int i = 1; fields.containsKey(name + ".member." + i); i++) {
            texts.add(required(name + ".member." + i));
        }
        return texts;
    }

    /** A list parameter of structures, {@code name.member.N.field}, each as a form of its own. */
    public List<Form> members(String name) {
        var members = new ArrayList<Form>();
        for (int i = 1; ; i++) {
            String prefix = name + ".member." + i + ".";
            var inner = new LinkedHashMap<String, String>();
            fields.forEach((field, value) -> {
                if (field.startsWith(prefix)) {
                    inner.put(field.substring(prefix.length()), value);
                }
            });
            if (inner.isEmpty()) {
                return members;
            }
            members.add(new Form(inner, missing));
        }
    }
}
