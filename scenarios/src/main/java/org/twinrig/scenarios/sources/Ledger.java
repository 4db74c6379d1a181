package org.twinrig.scenarios.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The account of the rows of an input: each is accepted or rejected with its place and reason, none gets lost. */
public final class Ledger {
    private final TreeMap<String, Long> acceptedByDevice = new TreeMap<>();
    private final List<Rejection> rejections = new ArrayList<>();

    /**
     * A row that was left out.
     *
     * @param file name of the file
     * @param line from 1
     * @param reason what was found and what was expected
     */
    public record Rejection(String file, long line, String reason) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + reason;
        }
    }

    void accept(String device) {
        accept(device, 1);
    }

    void accept(String device, long rows) {
        acceptedByDevice.merge(device, rows, Long::sum);
    }

    void add(Ledger other) {
        other.acceptedByDevice.forEach(this::accept);
        rejections.addAll(other.rejections);
    }

    void reject(String file, long line, String reason) {
        rejections.add(new Rejection(file, line, reason));
    }

    /** Number of rows in the input: accepted and rejected. */
    public long rows() {
        return accepted() + rejected();
    }

    /** Number of rows that became readings. */
    public long accepted() {
        return acceptedByDevice.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Number of rows that were left out. */
    public long rejected() {
        return rejections.size();
    }

    /** Accepted rows by device, in order of name. */
    public SortedMap<String, Long> acceptedByDevice() {
        return new TreeMap<>(acceptedByDevice);
    }

    /** Every row that was left out, in order of appearance. */
    public List<Rejection> rejections() {
        return List.copyOf(rejections);
    }
}
