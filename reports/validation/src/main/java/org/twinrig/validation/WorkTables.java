package org.twinrig.validation;

import org.twinrig.validation.pace.Pace;
import org.twinrig.validation.table.HtmlTable;

/** The tables about the solver itself. */
final class WorkTables {
    private final Results results;

    WorkTables(Results results) {
        this.results = results;
    }

    String convergence() {
        var table = new HtmlTable("experiment", "steps", "peaks", "median change", "largest change", "of", "verdict");
        for (Convergence each : results.convergence()) {
            table.row(each.series() + "/" + each.test())
                    .cell(HtmlTable.format(each.steps(), 1) + " times")
                    .cell(Integer.toString(each.peaks()))
                    .cell(HtmlTable.format(100 * each.median(), 4) + " %")
                    .cell(HtmlTable.format(100 * each.worst(), 3) + " %")
                    .words(each.where())
                    .verdict(each.passes(), each.passes() ? "within 0.5 %" : "more than 0.5 %");
        }
        return table.html();
    }

    String pace() {
        var table = new HtmlTable("building", "simulated [s]", "steps", "simulated seconds in a processor second");
        for (Pace each : results.pace()) {
            table.row(each.what())
                    .number(each.simulated(), 0)
                    .cell(Long.toString(each.steps()))
                    .number(each.pace(), 0);
        }
        return table.html();
    }
}
