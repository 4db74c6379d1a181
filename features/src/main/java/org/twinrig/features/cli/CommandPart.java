package org.twinrig.features.cli;

/**
 * A command that a part of TwinRig brings along (viewer, rig, load …), found through {@link java.util.ServiceLoader},
 * so that the program runs without the part.
 */
public interface CommandPart {
    /** The command's word, e.g. {@code view}. */
    String name();

    /** The picocli command object. */
    Object command();
}
