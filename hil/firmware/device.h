/*
 * A device at the end of the line of PROTOCOL.md: takes vibration, answers with alarms of the fan's state.
 * No operating system, no heap: bytes go in through device_take, and out through the function given to device_init.
 */
#ifndef DEVICE_H
#define DEVICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fan_rule.h"
#include "frame.h"
#include "payload.h"

#define DEVICE_FANS 4         /* channels of vibration that it watches */
#define DEVICE_WINDOW 2048u   /* bytes that may be on their way to it */

typedef void (*device_send)(void *context, const uint8_t *bytes, size_t length);

typedef struct {
    bool used;
    uint8_t channel;
    double rate; /* [Hz] */
    char name[PAYLOAD_NAME_MAX + 1];
    fan_rule rule;
} device_fan;

typedef struct {
    device_send send;
    void *context;
    frame_decoder decoder;
    device_fan fans[DEVICE_FANS];
    bool greeted;
    uint8_t seq;
    uint64_t now;    /* latest moment of the run that it heard of [us] */
    uint32_t taken;  /* bytes since HELLO */
    uint32_t said;   /* of these, told in the latest CREDIT */
    uint32_t readings;
} device;

void device_init(device *self, device_send send, void *context);

/* Says who it is, unasked: it has just started. */
void device_boot(device *self);

/* Takes bytes out of the receive buffer. */
void device_take(device *self, const uint8_t *bytes, size_t length);

/* The receive buffer is empty. */
void device_idle(device *self);

#endif
