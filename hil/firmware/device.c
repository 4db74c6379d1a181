#include "device.h"

#include <string.h>

#include "payload.h"

enum { HELLO = 0x01, CHANNEL = 0x02, READING = 0x03, TIME = 0x04, CREDIT = 0x05, ALARM = 0x06, STATS = 0x08, NAK = 0x09,
       PING = 0x0A, ANSWER = 0x80 };
enum { UNKNOWN_TYPE = 1, BAD_PAYLOAD = 2, NO_HELLO = 3, UNKNOWN_CHANNEL = 4 };
enum { KIND_MOTION = 3 };

#define PROTOCOL 1u
#define WANTS_MOTION 4u
#define TICKS_PER_SECOND 1000000u
#define MOTION_AXES 6u
#define MOTION_HEAD 4u
#define MICROS 1000000.0

static const char NAME[] = "fan-guard";
static const char VERSION[] = "1.0";

static void transmit(device *self, uint8_t type, uint8_t seq, uint64_t micros, const uint8_t *bytes, size_t length)
{
    uint8_t line[FRAME_MAX_LINE];
    frame out;
    size_t size;

    out.type = type;
    out.seq = seq;
    out.micros = micros;
    out.payload = bytes;
    out.length = length;
    size = frame_write(&out, line);
    self->send(self->context, line, size);
}

static void say_hello(device *self, uint8_t seq)
{
    uint8_t bytes[64];
    payload c = {bytes, NULL, 0, sizeof bytes, false};
    payload_put(&c, PROTOCOL, 1);
    payload_put(&c, WANTS_MOTION, 4);
    payload_put(&c, FRAME_MAX, 4);
    payload_put(&c, DEVICE_WINDOW, 4);
    payload_put(&c, TICKS_PER_SECOND, 4);
    payload_put_text(&c, NAME);
    payload_put_text(&c, VERSION);
    transmit(self, HELLO | ANSWER, seq, 0, bytes, c.at);
}

static void say_credit(device *self)
{
    uint8_t bytes[4];
    payload c = {bytes, NULL, 0, sizeof bytes, false};
    payload_put(&c, self->taken, 4);
    self->said = self->taken;
    transmit(self, CREDIT, self->seq++, self->now, bytes, c.at);
}

static void refuse(device *self, const frame *in, uint8_t reason)
{
    uint8_t bytes[2];
    bytes[0] = reason;
    bytes[1] = in->type;
    transmit(self, NAK, in->seq, self->now, bytes, sizeof bytes);
}

static void say_alarm(device *self, const device_fan *fan, uint64_t micros)
{
    static const char *const sentences[] = {" runs as it should", " stands still", " shakes in jerks"};
    uint8_t bytes[128];
    char text[PAYLOAD_NAME_MAX + 32u];
    payload c = {bytes, NULL, 0, sizeof bytes, false};

    strcpy(text, fan->name);
    strcat(text, sentences[fan->rule.reported]);
    payload_put(&c, fan->channel, 1);
    payload_put_float(&c, fan_rule_score(&fan->rule));
    payload_put_text(&c, "fan");
    payload_put_text(&c, fan_state_name(fan->rule.reported));
    payload_put_text(&c, text);
    transmit(self, ALARM, self->seq++, micros, bytes, c.at);
}

static void say_stats(device *self, uint8_t seq)
{
    uint8_t bytes[20];
    payload c = {bytes, NULL, 0, sizeof bytes, false};
    payload_put(&c, self->decoder.good, 4);
    payload_put(&c, self->decoder.broken, 4);
    payload_put(&c, self->taken, 4);
    payload_put(&c, self->readings, 4);
    payload_put(&c, 0, 4); /* overruns: whoever fills the receive buffer holds back instead */
    transmit(self, STATS | ANSWER, seq, self->now, bytes, c.at);
}

static device_fan *fan_of(device *self, uint8_t channel)
{
    int i;
    for (i = 0; i < DEVICE_FANS; i++) {
        if (self->fans[i].used && self->fans[i].channel == channel) {
            return &self->fans[i];
        }
    }
    return NULL;
}

static device_fan *free_fan(device *self)
{
    int i;
    for (i = 0; i < DEVICE_FANS; i++) {
        if (!self->fans[i].used) {
            return &self->fans[i];
        }
    }
    return NULL;
}

static void take_channel(device *self, const frame *in)
{
    payload c = {NULL, in->payload, 0, in->length, false};
    uint8_t channel = (uint8_t)payload_get(&c, 1);
    bool motion = payload_get(&c, 1) == KIND_MOTION;
    device_fan *fan = fan_of(self, channel);
    char name[PAYLOAD_NAME_MAX + 1] = "";
    double rate, counts_per_g;

    if (!motion) {
        if (c.bad) {
            refuse(self, in, BAD_PAYLOAD);
        }
        return; /* not wanted; its readings are counted and passed over */
    }
    payload_get_text(&c, name);
    payload_get_text(&c, NULL);
    rate = payload_get(&c, 4) / 1000.0;
    counts_per_g = (double)payload_get_float(&c);
    (void)payload_get_float(&c);
    if (c.bad || c.at != c.length || !(rate >= 1.0) || !(counts_per_g > 0.0)) {
        refuse(self, in, BAD_PAYLOAD);
        return;
    }
    fan = fan != NULL ? fan : free_fan(self);
    if (fan == NULL) {
        refuse(self, in, UNKNOWN_CHANNEL); /* it watches DEVICE_FANS fans, no more */
        return;
    }
    fan->used = true;
    fan->channel = channel;
    fan->rate = rate;
    strcpy(fan->name, name);
    fan_rule_init(&fan->rule, rate, counts_per_g);
}

/* The frame's time is that of the last sample; the one that decides may stand before it. */
static void take_samples(device *self, device_fan *fan, const frame *in, payload *c, uint32_t count)
{
    uint32_t i;
    for (i = 0; i < count; i++) {
        int16_t counts[MOTION_AXES];
        size_t a;
        for (a = 0; a < MOTION_AXES; a++) {
            uint32_t raw = payload_get(c, 2);
            counts[a] = (int16_t)(raw < 0x8000u ? (int32_t)raw : (int32_t)raw - 0x10000);
        }
        if (fan_rule_sample(&fan->rule, counts)) {
            uint64_t after = (uint64_t)((count - 1u - i) * MICROS / fan->rate + 0.5);
            say_alarm(self, fan, in->micros - after);
        }
    }
}

static void take_reading(device *self, const frame *in)
{
    payload c = {NULL, in->payload, 0, in->length, false};
    uint8_t channel = (uint8_t)payload_get(&c, 1);
    bool motion = payload_get(&c, 1) == KIND_MOTION;
    device_fan *fan = fan_of(self, channel);
    uint32_t count;

    self->readings++;
    if (!motion) {
        return;
    }
    count = payload_get(&c, 2);
    if (c.bad || in->length != MOTION_HEAD + count * 2u * MOTION_AXES) {
        refuse(self, in, BAD_PAYLOAD);
    } else if (fan == NULL) {
        refuse(self, in, UNKNOWN_CHANNEL);
    } else {
        take_samples(self, fan, in, &c, count);
    }
}

static void forget(device *self)
{
    int i;
    for (i = 0; i < DEVICE_FANS; i++) {
        self->fans[i].used = false;
    }
    self->greeted = true;
    self->now = 0;
    self->taken = self->said = 0;
    self->readings = 0;
    self->decoder.good = self->decoder.broken = 0;
}

static void take_frame(device *self, const frame *in)
{
    if (in->type == HELLO) {
        forget(self);
        say_hello(self, in->seq);
        return;
    }
    if (!self->greeted) {
        refuse(self, in, NO_HELLO);
        return;
    }
    self->now = in->micros;
    switch (in->type) {
    case CHANNEL:
        take_channel(self, in);
        break;
    case READING:
        take_reading(self, in);
        break;
    case TIME:
        break; /* the moment is all that it says */
    case STATS:
        say_stats(self, in->seq);
        break;
    case PING:
        transmit(self, PING | ANSWER, in->seq, self->now, in->payload, in->length);
        break;
    default:
        refuse(self, in, UNKNOWN_TYPE);
        break;
    }
}

void device_init(device *self, device_send send, void *context)
{
    memset(self, 0, sizeof *self);
    self->send = send;
    self->context = context;
}

void device_boot(device *self)
{
    say_hello(self, 0);
}

void device_take(device *self, const uint8_t *bytes, size_t length)
{
    size_t i;
    for (i = 0; i < length; i++) {
        frame in;
        self->taken++;
        if (frame_take(&self->decoder, bytes[i], &in)) {
            take_frame(self, &in);
        }
        if (self->greeted && self->taken - self->said >= DEVICE_WINDOW / 4u) {
            say_credit(self);
        }
    }
}

void device_idle(device *self)
{
    if (self->greeted && self->taken != self->said) {
        say_credit(self);
    }
}
