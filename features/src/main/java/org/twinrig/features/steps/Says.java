package org.twinrig.features.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a step does, for the step catalogue; every step method has one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Says {
    /** One sentence for people who write features. */
    String value();

    /** The step as one would write it, with its keyword. */
    String example();
}
