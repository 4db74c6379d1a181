package org.twinrig.sensors.lepton35.cci;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The attributes and actions of a camera by identity, and what each was set to.
 *
 * <p>A command is module (bits 11..8), identity and type (bits 1..0: 0 get, 1 set, 2 run); commands of the modules OEM (8)
 * and RAD (14) carry a protection bit, 0x4000, here as in the maker's library a part of the identity. A get may ask for
 * fewer words than the attribute has and then gets the first ones, as drivers do that were written for older cameras with
 * shorter attributes; a set must bring all of them.
 */
public final class CommandTable {
    private static final int TYPE = 3;
    private static final int GET = 0;
    private static final int SET = 1;
    /** Type of a command that runs something. */
    public static final int RUN = 2;

    private record Attribute(
            int words, Supplier<int[]> get, @Nullable Check check, Consumer<int[]> set) {}

    private final Map<Integer, Attribute> attributes = new HashMap<>();
    private final Map<Integer, Supplier<CciError>> actions = new HashMap<>();
    private final Map<Integer, int[]> defaults = new TreeMap<>();
    private final Map<Integer, int[]> stored = new TreeMap<>();
    private final Map<Integer, int[]> userDefaults = new TreeMap<>();

    /** An attribute that is remembered and starts as {@code initial}, which also says how many words it has. */
    public void setting(int id, Check check, int... initial) {
        setting(id, check, words -> {}, initial);
    }

    /** An attribute that is remembered, and what else happens whenever it is set, also at power-on. */
    public void setting(int id, Check check, Consumer<int[]> then, int... initial) {
        defaults.put(id, initial.clone());
        stored.put(id, initial.clone());
        attributes.put(id, new Attribute(initial.length, () -> words(id), check, words -> {
            stored.put(id, words.clone());
            then.accept(words);
        }));
    }

    /** What a get of setting {@code id} says, made of what was set. */
    public void shown(int id, UnaryOperator<int[]> shown) {
        var as = known(id);
        attributes.put(id, new Attribute(as.words(), () -> shown.apply(words(id)), as.check(), as.set()));
    }

    /** An attribute that can be read only. */
    public void value(int id, int words, Supplier<int[]> get) {
        attributes.put(id, new Attribute(words, get, null, data -> {}));
    }

    /** An attribute that is not remembered here. */
    public void attribute(int id, int words, Supplier<int[]> get, Check check, Consumer<int[]> set) {
        attributes.put(id, new Attribute(words, get, check, set));
    }

    /** The same attribute under another identity. */
    public void alias(int id, int of) {
        attributes.put(id, known(of));
    }

    /** Something to run. */
    public void action(int id, Supplier<CciError> run) {
        actions.put(id, run);
    }

    /** What setting {@code id} is. */
    public int[] words(int id) {
        return kept(id).clone();
    }

    /** The first word of setting {@code id}. */
    public int first(int id) {
        return kept(id)[0];
    }

    /** Makes what is set now the power-on defaults. */
    public void writeUserDefaults() {
        userDefaults.clear();
        stored.forEach((id, words) -> userDefaults.put(id, words.clone()));
    }

    /** Whether there are user defaults. */
    public boolean hasUserDefaults() {
        return !userDefaults.isEmpty();
    }

    /** Sets everything to what it is after power-on: the user's defaults if written, else the factory's. */
    public void powerOn() {
        defaults.forEach((id, words) -> known(id).set().accept(userDefaults.getOrDefault(id, words)));
    }

    /** Identities of all attributes and actions, in order. */
    public SortedSet<Integer> identities() {
        var all = new TreeSet<>(attributes.keySet());
        all.addAll(actions.keySet());
        return all;
    }

    /** Whether {@code id} can be read. */
    public boolean canRead(int id) {
        return attributes.containsKey(id);
    }

    /** What can be done with {@code id}: {@code reads}, {@code writes}, {@code runs}. */
    public String access(int id) {
        var attribute = attributes.get(id);
        String first = attribute == null ? "" : attribute.check() == null ? "reads" : "reads, writes";
        String separator = first.isEmpty() ? "" : ", ";
        return actions.containsKey(id) ? first + separator + "runs" : first;
    }

    /** Words of attribute {@code id}; {@code otherwise} where it is none. */
    public int words(int id, int otherwise) {
        var attribute = attributes.get(id);
        return attribute == null ? otherwise : attribute.words();
    }

    /**
     * Carries out a command; see {@link CciCamera#execute}.
     *
     * @param busyNanos how long that takes [ns]
     */
    public CciCamera.Reply execute(int command, int length, int[] data, long busyNanos) {
        int id = command & ~TYPE;
        int type = command & TYPE;
        var attribute = attributes.get(id);
        var action = actions.get(id);
        if (attribute == null && action == null || type == TYPE) {
            return failed(CciError.UNDEFINED_FUNCTION, busyNanos);
        }
        if (type == RUN) {
            return failed(action == null ? CciError.NOT_SUPPORTED : action.get(), busyNanos);
        }
        if (attribute == null || type == SET && attribute.check() == null) {
            return failed(CciError.NOT_SUPPORTED, busyNanos);
        }
        if (length == 0 || length > attribute.words() || type == SET && length != attribute.words()) {
            return failed(CciError.DATA_SIZE, busyNanos);
        }
        if (type == GET) {
            return new CciCamera.Reply(
                    CciError.OK, Arrays.copyOf(attribute.get().get(), length), busyNanos);
        }
        return failed(set(attribute, data), busyNanos);
    }

    private static CciError set(Attribute attribute, int[] data) {
        var check = attribute.check();
        if (check == null || !check.allows(data)) {
            return CciError.RANGE;
        }
        attribute.set().accept(data);
        return CciError.OK;
    }

    private static CciCamera.Reply failed(CciError error, long busyNanos) {
        return new CciCamera.Reply(error, new int[0], busyNanos);
    }

    private Attribute known(int id) {
        var attribute = attributes.get(id);
        if (attribute == null) {
            throw new IllegalArgumentException("there is no attribute 0x" + Integer.toHexString(id));
        }
        return attribute;
    }

    private int[] kept(int id) {
        var words = stored.get(id);
        if (words == null) {
            throw new IllegalArgumentException("0x" + Integer.toHexString(id) + " is no setting");
        }
        return words;
    }
}
