package org.twinrig.hil.serial;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** The C library's calls for pseudo-terminals, and the constants of Linux that they take (asm-generic headers). */
final class Posix {
    static final int O_RDWR = 0x2;
    static final int O_NOCTTY = 0x100;
    static final int O_NONBLOCK = 0x800;
    /** The programs that we start must not hold our end open. */
    static final int O_CLOEXEC = 0x80000;

    static final int POLLIN = 0x1;
    static final int POLLOUT = 0x4;
    static final int POLLHUP = 0x10;

    static final int EINTR = 4;
    static final int EIO = 5;
    static final int EAGAIN = 11;

    private static final int TCSANOW = 0;
    private static final int TERMIOS_BYTES = 256; // generous: 60 on Linux

    static {
        Native.register("c");
    }

    private Posix() {}

    static native int posix_openpt(int flags) throws LastErrorException;

    static native int grantpt(int fd) throws LastErrorException;

    static native int unlockpt(int fd) throws LastErrorException;

    static native int ptsname_r(int fd, byte[] name, NativeLong length) throws LastErrorException;

    static native int open(String path, int flags) throws LastErrorException;

    static native int close(int fd) throws LastErrorException;

    static native NativeLong read(int fd, Pointer buffer, NativeLong length) throws LastErrorException;

    static native NativeLong write(int fd, Pointer buffer, NativeLong length) throws LastErrorException;

    /** {@code struct pollfd}: descriptor [4 byte], wanted events [2 byte], found events [2 byte]. */
    static native int poll(Pointer pollfd, NativeLong count, int timeoutMillis) throws LastErrorException;

    private static native int tcgetattr(int fd, Pointer termios) throws LastErrorException;

    private static native int tcsetattr(int fd, int when, Pointer termios) throws LastErrorException;

    private static native void cfmakeraw(Pointer termios);

    /** Makes the line carry bytes as they are: no echo, no signals, no newline translation. */
    static void makeRaw(int fd) {
        try (var termios = new Memory(TERMIOS_BYTES)) {
            tcgetattr(fd, termios);
            cfmakeraw(termios);
            tcsetattr(fd, TCSANOW, termios);
        }
    }
}
