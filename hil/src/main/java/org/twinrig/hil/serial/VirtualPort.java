package org.twinrig.hil.serial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A serial line made by the program itself: this end is ours, {@link #path} is the end for somebody else's program,
 * which opens it like a device. Linux only.
 *
 * <p>What is written while nobody has the other end open is lost, as on a line that ends nowhere. When a program that
 * had it open closes it, the next read or write says so once; after that another program may come.
 */
public final class VirtualPort implements Port {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int POLL_MS = 50;

    private final PseudoTerminal terminal;
    private volatile boolean met;

    private VirtualPort(PseudoTerminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Makes a line.
     *
     * @throws PortException when this system has no pseudo-terminals; it says what to use instead
     */
    public static VirtualPort make() {
        return new VirtualPort(PseudoTerminal.make());
    }

    /** What the program at the other end opens, e.g. {@code /dev/pts/3}. */
    public Path path() {
        return terminal.path();
    }

    /** True while a program has the other end open. */
    public boolean attached() {
        return terminal.attached();
    }

    @Override
    public String name() {
        return terminal.path().toString();
    }

    @Override
    public int read(byte[] buffer, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        long left = timeout.toNanos();
        do {
            int n = terminal.read(buffer, (int) Math.min(POLL_MS, TimeUnit.NANOSECONDS.toMillis(left) + 1));
            if (n > 0) {
                met = true;
                return n;
            }
            notice(n);
            if (n == PseudoTerminal.NOBODY) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            left = end - System.nanoTime();
        } while (left > 0 && !isOver());
        return 0;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        int done = 0;
        while (done < length && !isOver()) {
            int n = terminal.write(bytes, offset + done, length - done, POLL_MS);
            if (n == PseudoTerminal.NOBODY) {
                notice(n);
                return;
            }
            done += n;
            if (n == 0 && System.nanoTime() > end) {
                throw PortException.stuck(name(), deadline);
            }
        }
    }

    private boolean isOver() {
        return Thread.currentThread().isInterrupted() || terminal.isClosed();
    }

    private void notice(int n) {
        if (n != PseudoTerminal.NOBODY) {
            met = true;
        } else if (met && !terminal.isClosed()) {
            met = false;
            throw PortException.gone(name());
        }
    }

    @Override
    public void close() {
        terminal.close();
    }
}
