package org.twinrig.pipeline;

import java.util.ServiceLoader;
import org.twinrig.core.UserError;

/** Brings the clouds that are not in this process; found by {@link ServiceLoader}, so that the program runs without. */
public interface CloudProvider {
    /** Opens the services that {@code options.target().services()} names. */
    Services services(CloudOptions options);

    /** Connects to the broker that {@code options.target().iot()} names. */
    IotFront iot(CloudOptions options);

    /** The installed provider; none is a {@link UserError} with status 3. */
    static CloudProvider installed() {
        return ServiceLoader.load(CloudProvider.class)
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "this installation has the embedded target only; the others come with the module pipeline/aws."
                                + " Build TwinRig from a checkout that contains it, or use --target embedded.",
                        UserError.MACHINE_LACKS));
    }
}
