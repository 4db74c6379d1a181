/* A serial port of a POSIX system; the only part of the device that knows an operating system, beside main.c. */
#ifndef PORT_POSIX_H
#define PORT_POSIX_H

#include <stddef.h>
#include <stdint.h>

/* Opens path as raw 8N1; returns a handle, or -1 with errno set. */
int port_open(const char *path, long baud);

/* Waits for bytes and reads some; 0 when the line is gone. */
size_t port_read(int port, uint8_t *bytes, size_t size);

/* Writes all; returns 0, or -1 when the line is gone. */
int port_write(int port, const uint8_t *bytes, size_t length);

#endif
