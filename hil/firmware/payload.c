#include "payload.h"

#include <string.h>

void payload_put(payload *c, uint32_t value, size_t bytes)
{
    size_t i;
    for (i = 0; i < bytes; i++) {
        if (c->at == c->length) {
            c->bad = true;
            return;
        }
        c->out[c->at++] = (uint8_t)(value >> (8u * i));
    }
}

void payload_put_text(payload *c, const char *text)
{
    size_t length = strlen(text), i;
    payload_put(c, (uint32_t)length, 1);
    for (i = 0; i < length; i++) {
        payload_put(c, (uint8_t)text[i], 1);
    }
}

void payload_put_float(payload *c, float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    payload_put(c, bits, 4);
}

uint32_t payload_get(payload *c, size_t bytes)
{
    uint32_t value = 0;
    size_t i;
    if (c->length - c->at < bytes) {
        c->bad = true;
        return 0;
    }
    for (i = 0; i < bytes; i++) {
        value |= (uint32_t)c->in[c->at++] << (8u * i);
    }
    return value;
}

float payload_get_float(payload *c)
{
    uint32_t bits = payload_get(c, 4);
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

void payload_get_text(payload *c, char *name)
{
    size_t length = payload_get(c, 1), kept = 0;
    if (c->length - c->at < length) {
        c->bad = true;
        return;
    }
    if (name != NULL) {
        kept = length < PAYLOAD_NAME_MAX ? length : PAYLOAD_NAME_MAX;
        memcpy(name, c->in + c->at, kept);
        name[kept] = '\0';
    }
    c->at += length;
}
