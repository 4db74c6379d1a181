/*
 * For tests on a host, line by line from standard input:
 *   frame HEX   takes the bytes as the line brings them; prints "type seq micros payload line" of each intact frame, with
 *               the line as it is written here, and "broken" for each that is not
 *   talk HEX    hands the bytes to a device; prints what it answers, in hexadecimal
 *   fan X Y Z   hands one sample to a fan rule (300 Hz, 4096 counts per g); prints the state when it changes
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "device.h"

#define LINE_MAX_CHARS 8192

static void print_hex(const uint8_t *bytes, size_t length)
{
    size_t i;
    for (i = 0; i < length; i++) {
        printf("%02X", bytes[i]);
    }
}

static size_t parse_hex(const char *text, uint8_t *bytes)
{
    size_t n = 0;
    while (text[0] != '\0' && text[1] != '\0' && text[0] != '\n') {
        char pair[3] = {text[0], text[1], '\0'};
        bytes[n++] = (uint8_t)strtoul(pair, NULL, 16);
        text += 2;
    }
    return n;
}

static void print_answer(void *context, const uint8_t *bytes, size_t length)
{
    (void)context;
    print_hex(bytes, length);
    printf(" ");
}

static void print_frame(const frame *in)
{
    uint8_t line[FRAME_MAX_LINE];
    size_t length = frame_write(in, line);
    printf("%02X %u %" PRIu64 " ", in->type, in->seq, in->micros);
    print_hex(in->payload, in->length);
    printf("%s ", in->length == 0 ? "-" : "");
    print_hex(line, length);
    printf("\n");
}

static void check_frames(const uint8_t *bytes, size_t length)
{
    static frame_decoder decoder;
    frame in;
    size_t i;
    for (i = 0; i < length; i++) {
        uint32_t before = decoder.broken;
        if (frame_take(&decoder, bytes[i], &in)) {
            print_frame(&in);
        } else if (decoder.broken != before) {
            printf("broken\n");
        }
    }
}

static void check_fan(const char *text)
{
    static fan_rule rule;
    int x, y, z;
    if (rule.window == 0) {
        fan_rule_init(&rule, 300.0, 4096.0);
    }
    if (sscanf(text, "%d %d %d", &x, &y, &z) == 3) {
        int16_t counts[FAN_AXES];
        counts[0] = (int16_t)x;
        counts[1] = (int16_t)y;
        counts[2] = (int16_t)z;
        if (fan_rule_sample(&rule, counts)) {
            printf("%s\n", fan_state_name(rule.reported));
        }
    }
}

int main(void)
{
    static char text[LINE_MAX_CHARS];
    static uint8_t bytes[LINE_MAX_CHARS / 2];
    static device self;

    device_init(&self, print_answer, NULL);
    while (fgets(text, sizeof text, stdin) != NULL) {
        if (strncmp(text, "frame ", 6) == 0) {
            check_frames(bytes, parse_hex(text + 6, bytes));
        } else if (strncmp(text, "talk ", 5) == 0) {
            device_take(&self, bytes, parse_hex(text + 5, bytes));
            printf("\n");
        } else if (strncmp(text, "fan ", 4) == 0) {
            check_fan(text + 4);
        }
    }
    return 0;
}
