package org.twinrig.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinrig.core.recording.Event;
import org.twinrig.report.markup.Html;
import org.twinrig.report.run.Digest;
import org.twinrig.report.run.RunSection;

/**
 * The report: one HTML file that opens offline, the verdict first, then every run with its pictures. It is made from
 * recordings alone and is readable without scripts; a short script of its own adds a reading line under the pointer.
 */
public final class ReportPage {
    /**
     * One run of the page.
     *
     * @param heading its name for people
     * @param verdict {@code passed}, {@code failed} …; empty when the run was not judged
     * @param message why it did not pass; empty otherwise
     * @param recording its recording
     */
    public record Part(
            String heading,
            String verdict,
            String message,
            @org.jspecify.annotations.Nullable Path recording) {
        boolean passed() {
            return verdict.equals("passed");
        }
    }

    private final String title;
    private final Map<String, String> facts;
    private final List<Part> parts;
    private final Path base;

    /**
     * A page about {@code parts}.
     *
     * @param title heading
     * @param facts lines for the head, e.g. seed, command, versions, in this order
     * @param base folder that the page will lie in; links to recordings are relative to it
     */
    public ReportPage(String title, Map<String, String> facts, List<Part> parts, Path base) {
        this.title = title;
        this.facts = facts;
        this.parts = List.copyOf(parts);
        this.base = base;
    }

    /** The whole page. */
    public String html() {
        long judged = parts.stream().filter(part -> !part.verdict().isEmpty()).count();
        long passed = parts.stream().filter(Part::passed).count();
        var body = new StringBuilder(1 << 20);
        if (parts.size() > 1) {
            overview(body);
        }
        for (int i = 0; i < parts.size(); i++) {
            part(body, i);
        }
        return new Page(title, facts, (int) passed, (int) judged).html(body);
    }

    private void overview(StringBuilder out) {
        out.append(
                "<table class=\"overview\"><thead><tr><th>verdict</th><th>scenario</th><th></th></tr></thead><tbody>");
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            out.append("<tr><td class=\"%s\">%s</td><td><a href=\"#run-%d\">%s</a></td><td>%s</td></tr>"
                    .formatted(
                            part.passed() ? "pass" : "fail",
                            Html.escape(part.verdict()),
                            i,
                            Html.escape(part.heading()),
                            Html.escape(part.message()).replace("\n", "<br>")));
        }
        out.append("</tbody></table>");
    }

    private void part(StringBuilder out, int index) {
        Part part = parts.get(index);
        boolean open = parts.size() == 1 || !part.passed();
        out.append("<details class=\"run\" id=\"run-%d\"%s><summary><h2>%s</h2>%s</summary>"
                .formatted(
                        index,
                        open ? " open" : "",
                        Html.escape(part.heading()),
                        part.verdict().isEmpty()
                                ? ""
                                : "<span class=\"badge %s\">%s</span>"
                                        .formatted(part.passed() ? "pass" : "fail", Html.escape(part.verdict()))));
        if (!part.message().isEmpty()) {
            out.append("<pre class=\"why\">")
                    .append(Html.escape(part.message()))
                    .append("</pre>");
        }
        if (part.recording() == null) {
            out.append("<p class=\"note\">It never ran, so there is no recording.</p></details>");
            return;
        }
        Digest digest = Digest.of(part.recording());
        out.append("<p class=\"note\">%s · recording <a href=\"%s\">%s</a></p>"
                .formatted(
                        Html.escape(digest.info().title()),
                        Html.escape(link(part.recording())),
                        Html.escape(link(part.recording()))));
        out.append(new RunSection(digest).html()).append("</details>");
    }

    private String link(Path recording) {
        Path absolute = recording.toAbsolutePath().normalize();
        Path folder = base.toAbsolutePath().normalize();
        return folder.relativize(absolute).toString();
    }

    /** Verdict of a recording from its own events: {@code passed} unless one of them failed; empty when there is none. */
    public static String verdictOf(List<Event> events) {
        var verdicts = events.stream()
                .filter(event -> event.kind().equals("verdict"))
                .map(event -> event.details().getOrDefault("verdict", "").toLowerCase(Locale.ROOT))
                .toList();
        if (verdicts.isEmpty()) {
            return "";
        }
        return verdicts.stream().allMatch("passed"::equals) ? "passed" : "failed";
    }
}
