package org.twinrig.load.mqtt;

/** A sleep that can be ended from another thread, for good. */
final class Bell {
    private boolean rung;

    synchronized boolean rung() {
        return rung;
    }

    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** Sleeps until {@code nanos} [{@link System#nanoTime}], or until it rings. */
    synchronized void sleepUntil(long nanos) {
        try {
            long millis = millisUntil(nanos);
            while (millis > 0 && !rung) {
                wait(millis);
                millis = millisUntil(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            rung = true;
        }
    }

    private static long millisUntil(long nanos) {
        return (nanos - System.nanoTime() + 999_999) / 1_000_000;
    }
}
