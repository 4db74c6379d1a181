package org.twinrig.load.mqtt;

import java.util.List;

/** Several feeds of one device as one: each message from the next. */
final class InTurn implements Feed {
    private final List<Feed> feeds;
    private int turn;

    InTurn(List<Feed> feeds) {
        this.feeds = feeds;
    }

    @Override
    public long nativePeriodNanos() {
        return feeds.get(0).nativePeriodNanos();
    }

    @Override
    public void next(long number, long dueMicros, Outgoing out) {
        feeds.get(turn).next(number, dueMicros, out);
        turn = (turn + 1) % feeds.size();
    }
}
