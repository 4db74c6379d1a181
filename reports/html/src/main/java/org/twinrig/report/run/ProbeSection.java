package org.twinrig.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinrig.core.plan.Room;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.report.chart.Mark;
import org.twinrig.report.chart.Series;

/** What was true at the probes, all of one quantity in one chart; many probes in several groups. */
final class ProbeSection {
    private static final String PROBE = "probe";
    private static final int GROUP = 6; // lines that one can tell apart

    private static final Map<String, String> TITLES = titles();

    private final Digest digest;
    private final List<Mark> marks;
    private final List<Columns> probes;

    ProbeSection(Digest digest, List<Mark> marks) {
        this.digest = digest;
        this.marks = marks;
        this.probes = digest.columns(ChannelKind.TRUTH).stream()
                .filter(ProbeSection::shows)
                .filter(columns -> columns.rows() > 1)
                .toList();
    }

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("tempC", "Air temperature");
        titles.put("co2Ppm", "CO2");
        titles.put("coPpm", "CO");
        titles.put("smokeMgm3", "Smoke");
        titles.put("gasPpm", "Unburned gas");
        titles.put("vapourPpm", "Vapours");
        titles.put("humidityPct", "Relative humidity");
        titles.put("speedMs", "Speed of the air");
        return titles;
    }

    /** Truths that this section shows. */
    static boolean shows(Columns columns) {
        return columns.channel().type().equals(PROBE);
    }

    /** Empty unless there are probes. */
    String html() {
        if (probes.isEmpty()) {
            return "";
        }
        var out = new StringBuilder("<h3>Air at the probes</h3>");
        for (int first = 0; first < probes.size(); first += GROUP) {
            group(out, probes.subList(first, Math.min(first + GROUP, probes.size())));
        }
        return out.toString();
    }

    private void group(StringBuilder out, List<Columns> group) {
        var chips = new ArrayList<String>();
        for (int i = 0; i < group.size(); i++) {
            chips.add(HouseSection.chip(i, name(group.get(i).channel().source())));
        }
        out.append(HouseSection.chips(chips)).append("<div class=\"charts\">");
        TITLES.forEach((field, title) -> {
            var lines = new ArrayList<Series>();
            String unit = "";
            for (int i = 0; i < group.size(); i++) {
                Columns columns = group.get(i);
                if (columns.has(field)) {
                    lines.add(columns.series(field, columns.channel().source(), Series.Role.ofRoom(i)));
                    unit = columns.unit(field);
                }
            }
            out.append(HouseSection.chart(title, unit, lines, digest, marks));
        });
        out.append("</div>");
    }

    /** A probe's name with its room, where there are several. */
    private String name(String probe) {
        Optional<Room> room = digest.plan().all(Kind.PROBE).stream()
                .filter(item -> item.name().equals(probe))
                .findFirst()
                .flatMap(digest.house()::roomOf);
        return digest.house().hasSeveral() && room.isPresent()
                ? probe + " (" + room.get().name() + ")"
                : probe;
    }
}
