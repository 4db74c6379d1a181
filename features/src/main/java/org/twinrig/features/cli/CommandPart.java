package org.twinrig.features.cli;

/**
 * The command of a part that may be left out of an installation (viewer, rig, load …), found through
 * {@link java.util.ServiceLoader}. It lives here, where everything may be used; what it commands lives in the part.
 */
public interface CommandPart {
    /** The command's word, e.g. {@code view}. */
    String name();

    /** The picocli command object. */
    Object command();
}
