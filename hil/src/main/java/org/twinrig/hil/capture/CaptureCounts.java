package org.twinrig.hil.capture;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The account of a capture; nothing gets lost silently.
 *
 * @param accepted samples or lines that became readings
 * @param held samples that were missing and stand in the recording as the one before
 * @param lost samples that were missing and do not stand in the recording
 * @param wrongCrcs frames with a wrong CRC
 * @param skippedBytes bytes that belonged to no frame
 * @param rejected lines that could not be read
 */
public record CaptureCounts(long accepted, long held, long lost, long wrongCrcs, long skippedBytes, long rejected) {
    /** True when everything that came in is in the recording, and nothing was missing. */
    public boolean clean() {
        return held == 0 && lost == 0 && wrongCrcs == 0 && skippedBytes == 0 && rejected == 0;
    }

    /** The account by name; the names are part of the published result. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("accepted", accepted);
        json.put("held", held);
        json.put("lost", lost);
        json.put("wrongCrcs", wrongCrcs);
        json.put("skippedBytes", skippedBytes);
        json.put("rejected", rejected);
        return json;
    }

    /** The account in one line. */
    public String text() {
        return clean()
                ? "%d accepted, none lost".formatted(accepted)
                : "%d accepted, %d held, %d lost, %d wrong CRC, %d bytes skipped, %d rejected"
                        .formatted(accepted, held, lost, wrongCrcs, skippedBytes, rejected);
    }
}
