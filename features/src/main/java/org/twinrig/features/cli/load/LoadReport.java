package org.twinrig.features.cli.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.twinrig.features.cli.Facts;
import org.twinrig.load.Expectation.Verdict;
import org.twinrig.load.Latency;
import org.twinrig.load.LoadFigures;
import org.twinrig.load.LoadPlan;
import org.twinrig.load.Second;
import org.twinrig.report.Page;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Mark;
import org.twinrig.report.chart.Series;
import org.twinrig.report.markup.Html;

/** The page of a load: verdicts, figures, latency and rate over time, and how the waits are spread. */
final class LoadReport {
    private static final double MILLI = 1e3;

    private final LoadOutcome outcome;
    private final LoadFigures figures;
    private final List<Second> timeline;

    LoadReport(LoadOutcome outcome) {
        this.outcome = outcome;
        this.figures = outcome.figures();
        this.timeline = figures.timeline();
    }

    String html() {
        var body = new StringBuilder();
        verdicts(body);
        body.append("<h3>Figures</h3><table><tbody>");
        outcome.rows()
                .forEach((name, value) -> body.append(
                        "<tr><td>%s</td><td>%s</td></tr>".formatted(Html.escape(name), Html.escape(value))));
        body.append("</tbody></table>");
        body.append("<h3>Over time</h3><div class=\"charts\">");
        if (figures.plan().qos() > 0) {
            body.append(latencies().svg());
        }
        body.append(rates().svg());
        body.append(waiting().svg());
        body.append(memory().svg());
        body.append("</div><h3>How the waits are spread</h3><div class=\"charts\">");
        spread(body, "due to acknowledged", figures.ack());
        spread(body, "due to sent", figures.lateness());
        spread(body, "due to own subscriber", figures.delivery());
        spread(body, "due to alarm delivered", figures.alarm());
        body.append("</div><p class=\"note\">Every wait is counted from the moment a message was due, whether or not an"
                + " earlier one was still waiting: a broker that stalls is charged with all messages of that time. What"
                + " was given up at the end counts with its wait so far.</p>");
        long judged = outcome.verdicts().size();
        long held = outcome.verdicts().stream().filter(Verdict::held).count();
        return new Page("Load on " + outcome.target(), facts(), (int) held, (int) judged).html(body);
    }

    private void verdicts(StringBuilder body) {
        if (outcome.interrupted() || figures.failure().isPresent()) {
            body.append("<pre class=\"why\">%s</pre>"
                    .formatted(Html.escape(figures.failure().orElse("Interrupted; the figures up to then."))));
        }
        body.append("<ul class=\"verdicts\">");
        for (Verdict verdict : outcome.verdicts()) {
            body.append("<li class=\"%s\">%s</li>"
                    .formatted(verdict.held() ? "pass" : "fail", Html.escape(verdict.text())));
        }
        body.append("</ul>");
    }

    private Map<String, String> facts() {
        LoadPlan plan = figures.plan();
        var facts = new LinkedHashMap<String, String>();
        facts.put("command", outcome.command());
        facts.put("broker", plan.broker().toString());
        facts.put("devices", "%,d".formatted(plan.devices()));
        facts.put("rate of each", plan.rate().toString());
        facts.put("QoS", Integer.toString(plan.qos()));
        facts.put("payload", plan.size().isPresent() ? plan.size().getAsInt() + " bytes" : "the twin's boards");
        facts.put("window", Integer.toString(plan.window()));
        facts.put("sockets", figures.transport());
        facts.putAll(Facts.of(plan.seed(), outcome.target()));
        return facts;
    }

    private LineChart latencies() {
        var chart = new LineChart("Wait from due to acknowledged, by second of the answer", "ms").logarithmic();
        chart.add(series("max", Series.Role.TRUTH, second -> second.max() * MILLI));
        chart.add(series("p99", Series.Role.READING, second -> second.p99() * MILLI));
        chart.add(series("p90", Series.Role.READING_3, second -> second.p90() * MILLI));
        chart.add(series("p50", Series.Role.READING_2, second -> second.p50() * MILLI));
        for (Verdict verdict : outcome.verdicts()) {
            if (verdict.expectation().measure().name().contains("(ack)")) {
                chart.limit(new Mark(
                        verdict.expectation().limit() * MILLI,
                        verdict.expectation().text(),
                        "alert"));
            }
        }
        return chart;
    }

    private LineChart rates() {
        var chart = new LineChart("Messages", "1/s");
        chart.add(series("due", Series.Role.TRUTH, second -> second.due() / second.length()));
        chart.add(series("sent", Series.Role.READING_2, second -> second.sent() / second.length()));
        if (figures.plan().qos() > 0) {
            chart.add(series("acknowledged", Series.Role.READING, second -> second.acknowledged() / second.length()));
        }
        return chart;
    }

    private LineChart waiting() {
        return new LineChart("Messages due and not yet sent", "messages")
                .add(series("waiting", Series.Role.READING, second -> (double) second.waiting()));
    }

    private LineChart memory() {
        return new LineChart("Memory of the generator", "MB")
                .add(series("resident", Series.Role.READING, second -> second.residentBytes() / 1e6));
    }

    private Series series(String name, Series.Role role, ToDoubleFunction<Second> value) {
        return new Series(
                name,
                role,
                timeline.stream().mapToDouble(Second::at).toArray(),
                timeline.stream().mapToDouble(value).toArray());
    }

    /** Waits over how rare they are: 1 of 10, 1 of 100 …, on equal steps. */
    private static void spread(StringBuilder body, String what, Latency latency) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (Latency.Point point : latency.curve()) {
            if (point.share() < 1) {
                x.add(-Math.log10(1 - point.share()));
                y.add(point.seconds() * MILLI);
            }
        }
        if (x.size() > 1) {
            body.append(new LineChart("Wait " + what + ", exceeded by 1 of 10 at 1, of 100 at 2, of 1000 at 3 …", "ms")
                    .over("")
                    .logarithmic()
                    .add(new Series("", Series.Role.READING, array(x), array(y)))
                    .svg());
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
