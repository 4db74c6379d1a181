/*
 * The state of a fan from the vibration of its housing: running, stopped, fault.
 *
 * Every 2 s the root mean square and the kurtosis of each axis of acceleration are held against thresholds; a state is
 * reported once enough windows in a row say so. Needs no memory for the samples, no operating system and no heap.
 */
#ifndef FAN_RULE_H
#define FAN_RULE_H

#include <stdbool.h>
#include <stdint.h>

#define FAN_AXES 3

typedef enum { FAN_RUNNING, FAN_STOPPED, FAN_FAULT, FAN_UNKNOWN } fan_state;

/* Sums over one axis of one window, about a shift near the mean, so that their differences keep their digits. */
typedef struct {
    double shift;
    double sum1, sum2, sum3, sum4;
} fan_moments;

typedef struct {
    double counts_per_g;
    uint32_t window; /* samples */
    uint32_t filled;
    fan_moments axes[FAN_AXES];
    double rms[FAN_AXES];      /* of the latest whole window, without its mean [g] */
    double kurtosis[FAN_AXES]; /* of the latest whole window [-]; 3 for noise, 1.5 for a pure tone */
    fan_state reported;
    fan_state candidate;
    uint32_t agreed; /* windows in a row that said candidate */
} fan_rule;

/* Begins anew; rate [Hz] of at least 1. */
void fan_rule_init(fan_rule *rule, double rate, double counts_per_g);

/* Takes the next sample (acceleration x, y, z in counts); true when rule->reported has just changed. */
bool fan_rule_sample(fan_rule *rule, const int16_t acceleration[FAN_AXES]);

/* How clearly the latest window speaks for the reported state [0..1]. */
float fan_rule_score(const fan_rule *rule);

const char *fan_state_name(fan_state state);

#endif
