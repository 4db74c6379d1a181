package org.twinrig.features.steps;

import java.util.Map;

/** The step catalogue as a page for people. */
public final class StepsPage {
    private static final Map<String, String> HEADINGS = Map.of(
            "Place", "Where we are",
            "Happen", "What happens",
            "Wait", "Letting time pass",
            "Expect", "What has to hold",
            "Board", "What environmental boards say",
            "Rig", "On the bench");

    private StepsPage() {}

    /** The page in Markdown. */
    public static String text() {
        var page = new StringBuilder("""
                # The steps of the features

                Made from the step classes by `StepCatalogueTest`; do not edit by hand. `twinrig list steps` prints the same.

                A feature says where it is and what happens, lets time pass, and judges. The scenario runs once, at the first
                step that needs results; what it contains must be said before. `{length}`, `{duration}`, `{power}` and the
                other quantities are a number and a unit, as people write them: `2.5 m`, `10 min`, `150 kW`, `450 ppm`,
                `21 °C`, `50 %`, `3060 rpm`; a wrong unit is answered with the kind that is needed. `{string}` stands in
                double quotes, `{word}` is one word, `{int}` a whole number.

                The tag `@seed:7` gives a scenario its seed; other tags are for `twinrig verify --tags`.
                """);
        String group = "";
        for (StepCatalogue.Step step : StepCatalogue.steps()) {
            if (!step.group().equals(group)) {
                group = step.group();
                page.append("\n## ")
                        .append(HEADINGS.getOrDefault(group, group))
                        .append("\n\n| step | what it does | example |\n|---|---|---|\n");
            }
            page.append("| %s `%s` | %s | `%s` |\n"
                    .formatted(step.keyword(), step.pattern(), step.description(), step.example()));
        }
        return page.toString();
    }
}
