package org.twinrig.features.steps;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinrig.features.run.CloudChoice;

/**
 * What a verification is told from outside.
 *
 * @param seed seed for all scenarios; empty: each scenario's own
 * @param out folder that everything is left in
 * @param cloud the cloud to run against
 */
public record VerifySettings(OptionalLong seed, Path out, Optional<CloudChoice> cloud) {}
