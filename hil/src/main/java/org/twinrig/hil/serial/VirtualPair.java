package org.twinrig.hil.serial;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Two virtual ports joined by the program as by a null-modem cable, for two other programs. Linux only. Bytes for an end
 * that nobody has open are lost; an end that does not read holds back the other, and nothing is lost.
 */
public final class VirtualPair implements AutoCloseable {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int POLL_MS = 50;
    private static final int CHUNK_BYTES = 4096;

    private final PseudoTerminal first;
    private final PseudoTerminal second;

    private VirtualPair(PseudoTerminal first, PseudoTerminal second) {
        this.first = first;
        this.second = second;
        carry(first, second);
        carry(second, first);
    }

    /**
     * Makes both ends and joins them.
     *
     * @throws PortException when this system has no pseudo-terminals; it says what to use instead
     */
    public static VirtualPair make() {
        PseudoTerminal first = PseudoTerminal.make();
        try {
            return new VirtualPair(first, PseudoTerminal.make());
        } catch (PortException e) {
            first.close();
            throw e;
        }
    }

    /** The two paths, each for one program. */
    public List<Path> paths() {
        return List.of(first.path(), second.path());
    }

    private static void carry(PseudoTerminal from, PseudoTerminal to) {
        var thread = new Thread(() -> carryOn(from, to), "twinrig-carry-" + from.path());
        thread.setDaemon(true);
        thread.start();
    }

    private static void carryOn(PseudoTerminal from, PseudoTerminal to) {
        var chunk = new byte[CHUNK_BYTES];
        while (!from.isClosed() && !to.isClosed()) {
            int n = from.read(chunk, POLL_MS);
            if (n == PseudoTerminal.NOBODY) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            int done = 0;
            while (done < n && !to.isClosed()) {
                int taken = to.write(chunk, done, n - done, POLL_MS);
                done = taken == PseudoTerminal.NOBODY ? n : done + taken;
            }
        }
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
