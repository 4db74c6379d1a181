#include "fan_rule.h"

#include <math.h>
#include <stddef.h>

#define WINDOW_SECONDS 2.0

/*
 * Thresholds, from 398 recorded windows of a 24 V fan on an MLS/160A (4096 counts per g, 2 s at 300 Hz); x / y / z:
 *   stopped: rms 17.6 / 16.9 / 22.4 counts, kurtosis 3.0 to 3.4
 *   running: rms 672 / 936 / 357 counts, of 95 % of the windows above 555 / 670 / 294; kurtosis 2.5 to 3.0
 *   fault:   rms 1158 / 1112 / 1391 counts in the middle, kurtosis 9 to 58
 * STOPPED_G lies halfway, as a ratio, between the noisiest stopped axis and the quietest running one:
 * sqrt(22.4 * 294) = 81 counts. FAULT_KURTOSIS lies halfway between the highest of running and the lowest of fault:
 * sqrt(3.0 * 9) = 5.2. Rms alone does not tell fault from running; kurtosis alone would be misled by a fan that spins
 * down within a window, so a fault must also shake like a fan that turns: 294 counts.
 */
#define STOPPED_G (81.0 / 4096.0)
#define TURNING_G (294.0 / 4096.0)
#define FAULT_KURTOSIS 5.2

/* A spin-down or a knock fills one window; two in a row are meant. A fault that comes and goes is still one. */
#define WINDOWS_TO_REPORT 2u
#define WINDOWS_TO_CLEAR_A_FAULT 5u

void fan_rule_init(fan_rule *rule, double rate, double counts_per_g)
{
    static const fan_rule blank;
    *rule = blank;
    rule->counts_per_g = counts_per_g;
    rule->window = (uint32_t)(WINDOW_SECONDS * rate + 0.5);
    rule->reported = FAN_UNKNOWN;
    rule->candidate = FAN_UNKNOWN;
}

static void add(fan_moments *axis, double value)
{
    double d = value - axis->shift;
    axis->sum1 += d;
    axis->sum2 += d * d;
    axis->sum3 += d * d * d;
    axis->sum4 += d * d * d * d;
}

/* Central moments from those about the shift; the mean becomes the next window's shift. */
static void evaluate(fan_rule *rule, int a)
{
    fan_moments *axis = &rule->axes[a];
    double n = (double)rule->window;
    double m1 = axis->sum1 / n, m2 = axis->sum2 / n, m3 = axis->sum3 / n, m4 = axis->sum4 / n;
    double variance = m2 - m1 * m1;
    double fourth = m4 - 4.0 * m1 * m3 + 6.0 * m1 * m1 * m2 - 3.0 * m1 * m1 * m1 * m1;

    rule->rms[a] = sqrt(variance > 0.0 ? variance : 0.0) / rule->counts_per_g;
    rule->kurtosis[a] = variance > 0.0 ? fourth / (variance * variance) : 0.0;
    axis->shift += m1;
    axis->sum1 = axis->sum2 = axis->sum3 = axis->sum4 = 0.0;
}

static fan_state classify(const fan_rule *rule)
{
    bool still = true;
    int a;
    for (a = 0; a < FAN_AXES; a++) {
        if (rule->rms[a] > TURNING_G && rule->kurtosis[a] > FAULT_KURTOSIS) {
            return FAN_FAULT;
        }
        still = still && rule->rms[a] < STOPPED_G;
    }
    return still ? FAN_STOPPED : FAN_RUNNING;
}

static bool confirm(fan_rule *rule, fan_state now)
{
    bool clears = rule->reported == FAN_FAULT && now == FAN_RUNNING;
    uint32_t needed = clears ? WINDOWS_TO_CLEAR_A_FAULT : WINDOWS_TO_REPORT;

    rule->agreed = now == rule->candidate ? rule->agreed + 1u : 1u;
    rule->candidate = now;
    if (now == rule->reported || rule->agreed < needed) {
        return false;
    }
    rule->reported = now;
    return true;
}

bool fan_rule_sample(fan_rule *rule, const int16_t acceleration[FAN_AXES])
{
    int a;
    for (a = 0; a < FAN_AXES; a++) {
        add(&rule->axes[a], (double)acceleration[a]);
    }
    if (++rule->filled < rule->window) {
        return false;
    }
    rule->filled = 0;
    for (a = 0; a < FAN_AXES; a++) {
        evaluate(rule, a);
    }
    return confirm(rule, classify(rule));
}

float fan_rule_score(const fan_rule *rule)
{
    double sharpest = 0.0, strongest = 0.0, share;
    int a;
    for (a = 0; a < FAN_AXES; a++) {
        sharpest = rule->kurtosis[a] > sharpest ? rule->kurtosis[a] : sharpest;
        strongest = rule->rms[a] > strongest ? rule->rms[a] : strongest;
    }
    switch (rule->reported) {
    case FAN_FAULT:
        share = sharpest / (sharpest + FAULT_KURTOSIS);
        break;
    case FAN_STOPPED:
        share = STOPPED_G / (STOPPED_G + strongest);
        break;
    default:
        share = FAULT_KURTOSIS / (FAULT_KURTOSIS + sharpest);
        break;
    }
    return (float)share;
}

const char *fan_state_name(fan_state state)
{
    static const char *const names[] = {"RUNNING", "STOPPED", "FAULT", "UNKNOWN"};
    return names[state];
}
