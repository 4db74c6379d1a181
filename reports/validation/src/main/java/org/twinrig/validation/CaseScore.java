package org.twinrig.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one experiment adds to the report.
 *
 * @param failure why the run broke off; empty otherwise
 * @param simulated time [s]
 * @param cpuSeconds of the run [s]
 * @param steps of the solver
 * @param conservationError worst relative error of all balances [-]
 * @param reference what the index says about CFAST on this case
 */
record CaseScore(
        String series,
        String test,
        String failure,
        double simulated,
        double cpuSeconds,
        long steps,
        double conservationError,
        CaseIndex.Entry reference,
        List<Pair> pairs,
        List<Gap> gaps) {

    /** Smoke-alarm tests, with each thermocouple tree beside the detector of its own room. */
    static final String TREES_IN_PLACE = "Ceiling Jet Temperature (smoke alarms, trees A to E with detectors 1 to 5)";

    static CaseScore of(CaseRun run, CaseIndex.Entry reference) {
        var pairs = new ArrayList<Pair>();
        var gaps = new ArrayList<Gap>();
        String series = run.source().series();
        String test = run.source().name();
        var comparisons = Comparison.read(run.source().folder());
        for (Comparison c : comparisons) {
            Prediction prediction = Prediction.of(run, c);
            String what = c.source() + " / " + c.column();
            if (!prediction.reason().isEmpty()) {
                gaps.add(new Gap(c.quantity(), series, test, what, prediction.reason()));
            } else if (c.measured() <= 0 || c.cfast() <= 0) {
                String reason =
                        "measured %.3g, CFAST %.3g; a ratio needs more than 0".formatted(c.measured(), c.cfast());
                gaps.add(new Gap(c.quantity(), series, test, what, reason));
            } else {
                pairs.add(new Pair(c.quantity(), series, test, what, c.measured(), c.cfast(), prediction.value()));
            }
        }
        pairs.addAll(treesInPlace(pairs));
        return new CaseScore(
                series,
                test,
                "",
                run.building().time(),
                run.cpuSeconds(),
                run.building().steps(),
                run.conservationError(),
                reference,
                pairs,
                gaps);
    }

    static CaseScore failed(FireCase source, CaseIndex.Entry reference, String failure) {
        var gaps = Comparison.read(source.folder()).stream()
                .map(c -> new Gap(c.quantity(), source.series(), source.name(), c.column(), "the run broke off"))
                .toList();
        return new CaseScore(source.series(), source.name(), failure, 0, 0, 0, 0, reference, List.of(), gaps);
    }

    /**
     * The guide pairs trees B, C and E of the smoke-alarm tests with detectors 5, 2 and 3; the alarms beside the trees
     * are with 2, 3 and 5, and so are the temperatures when each tree is put beside the detector of its own room.
     */
    private static List<Pair> treesInPlace(List<Pair> pairs) {
        Map<String, Pair> byDetector = pairs.stream()
                .filter(pair ->
                        pair.series().equals("nist_smoke_alarms") && pair.what().contains("SENSGAST_"))
                .collect(Collectors.toMap(
                        pair -> pair.what().substring(pair.what().indexOf("SENSGAST_")), p -> p));
        var matched = new ArrayList<Pair>();
        for (Pair pair : byDetector.values().stream()
                .sorted((a, b) -> a.what().compareTo(b.what()))
                .toList()) {
            int tree = pair.what().indexOf(":TC");
            Pair there = byDetector.get("SENSGAST_" + (pair.what().charAt(tree + 3) - 'A' + 1));
            if (there != null) {
                matched.add(new Pair(
                        TREES_IN_PLACE,
                        pair.series(),
                        pair.test(),
                        pair.what(),
                        pair.measured(),
                        there.cfast(),
                        there.ours()));
            }
        }
        return matched;
    }
}
