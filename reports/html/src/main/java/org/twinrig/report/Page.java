package org.twinrig.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.twinrig.report.markup.Html;

/**
 * What every page has around its own part: one file without links to elsewhere, verdict and facts first.
 *
 * @param title heading
 * @param facts lines for the head, in this order
 * @param passed of what was judged, how much passed
 * @param judged how much was judged; without any there is no verdict
 */
public record Page(String title, Map<String, String> facts, int passed, int judged) {
    /** The whole page with this {@code body}, which is HTML already. */
    public String html(CharSequence body) {
        var out = new StringBuilder(body.length() + (1 << 16));
        out.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<title>")
                .append(Html.escape(title))
                .append("</title><style>")
                .append(resource("report.css"))
                .append("</style></head><body>");
        head(out);
        return out.append(body)
                .append("<script>")
                .append(resource("report.js"))
                .append("</script></body></html>")
                .toString();
    }

    private void head(StringBuilder out) {
        out.append("<header><h1>").append(Html.escape(title)).append("</h1>");
        if (judged > 0) {
            out.append("<p class=\"verdict %s\">%s</p>"
                    .formatted(
                            passed == judged ? "pass" : "fail",
                            passed == judged
                                    ? "Passed: " + passed + " of " + judged
                                    : "Failed: " + (judged - passed) + " of " + judged));
        }
        out.append("<dl class=\"facts\">");
        facts.forEach((name, value) ->
                out.append("<div><dt>%s</dt><dd>%s</dd></div>".formatted(Html.escape(name), Html.escape(value))));
        out.append("</dl></header>");
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
