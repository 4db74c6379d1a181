/* The payload of a frame while it is put together or taken apart, little endian. No operating system, no heap. */
#ifndef PAYLOAD_H
#define PAYLOAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PAYLOAD_NAME_MAX 32u /* longest text that is kept [bytes] */

typedef struct {
    uint8_t *out;      /* to write to, or NULL */
    const uint8_t *in; /* to read from, or NULL */
    size_t at, length;
    bool bad;          /* something did not fit, or was not there */
} payload;

void payload_put(payload *c, uint32_t value, size_t bytes);
void payload_put_text(payload *c, const char *text);
void payload_put_float(payload *c, float value);
uint32_t payload_get(payload *c, size_t bytes);
float payload_get_float(payload *c);

/* Keeps the first PAYLOAD_NAME_MAX bytes of a text in name, which may be NULL. */
void payload_get_text(payload *c, char *name);

#endif
