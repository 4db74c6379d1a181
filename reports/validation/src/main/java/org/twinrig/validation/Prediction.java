package org.twinrig.validation;

import java.util.Optional;

/** Finds in a run the number that a comparison asks for. */
final class Prediction {
    private static final String SPRINKLER = "Sprinkler Activation Time";
    private static final String ALARM_BY_HEAT = "Smoke Alarm Activation Time (Temperature Surrogate)";
    private static final String ALARM_BY_SMOKE = "Smoke Alarm Activation Time (Smoke Obscuration)";

    private final double value;
    private final String reason;

    private Prediction(double value, String reason) {
        this.value = value;
        this.reason = reason;
    }

    /** What {@code run} says to {@code comparison}. */
    static Prediction of(CaseRun run, Comparison comparison) {
        String quantity = comparison.quantity();
        if (quantity.equals(SPRINKLER)) {
            return first(run, Device.Kind.LINK, "");
        }
        if (quantity.equals(ALARM_BY_HEAT) || quantity.equals(ALARM_BY_SMOKE)) {
            return alarm(run, comparison);
        }
        if (Guide.quantity(quantity).isEmpty()) {
            return none("the guide does not score it");
        }
        String column = (comparison.reduced() ? CaseRun.REDUCED : "") + comparison.column();
        Optional<Curve> curve = run.curve(column);
        if (curve.isEmpty()) {
            return none("the model has no " + comparison.column());
        }
        double initial = comparison.column().startsWith("PRS_Test_") ? 0 : comparison.initial();
        return number(comparison.metric().of(curve.get(), comparison.from(), comparison.to(), initial));
    }

    /** The alarms A to E hang beside the heat detectors 1 to 5 and the smoke detectors after them. */
    private static Prediction alarm(CaseRun run, Comparison comparison) {
        char room = comparison.source().charAt(comparison.source().length() - 1);
        boolean heat = comparison.quantity().equals(ALARM_BY_HEAT);
        var kind = heat ? Device.Kind.LINK : Device.Kind.SMOKE;
        var alike = run.instruments().stream()
                .filter(instrument -> instrument.device().kind() == kind)
                .toList();
        int i = room - 'A';
        return i >= 0 && i < alike.size()
                ? first(run, kind, alike.get(i).device().id())
                : none("there is no detector for room " + room);
    }

    /** First response of the devices of a kind; the end of the run when none responds, as in the guide. */
    private static Prediction first(CaseRun run, Device.Kind kind, String id) {
        double first = run.source().seconds();
        boolean any = false;
        for (Instrument instrument : run.instruments()) {
            if (instrument.device().kind() == kind
                    && (id.isEmpty() || instrument.device().id().equals(id))) {
                any = true;
                double at = instrument.activation();
                first = Double.isNaN(at) ? first : Math.min(first, at);
            }
        }
        return any ? number(first) : none("the case has no such device");
    }

    private static Prediction number(double value) {
        if (Double.isNaN(value)) {
            return none("the run has nothing in the window");
        }
        return value > 0
                ? new Prediction(value, "")
                : none("predicted %.3g, and a ratio needs more than 0".formatted(value));
    }

    private static Prediction none(String reason) {
        return new Prediction(Double.NaN, reason);
    }

    /** The number; NaN when there is none. */
    double value() {
        return value;
    }

    /** Why there is none; empty otherwise. */
    String reason() {
        return reason;
    }
}
