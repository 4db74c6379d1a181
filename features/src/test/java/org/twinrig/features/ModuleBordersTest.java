package org.twinrig.features;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The borders of the design, on the compiled classes of all modules. */
class ModuleBordersTest {
    private static JavaClasses ours;

    @BeforeAll
    static void readClasses() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.twinrig");
    }

    @Test
    void eachLayerSeesOnlyWhatTheDesignAllows() {
        ArchRule layers = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("core")
                .definedBy("org.twinrig.core..")
                .layer("physics")
                .definedBy("org.twinrig.physics..")
                .layer("sensors")
                .definedBy("org.twinrig.sensors..")
                .layer("scenarios")
                .definedBy("org.twinrig.scenarios..")
                .layer("detect")
                .definedBy("org.twinrig.detect..")
                .layer("pipeline")
                .definedBy("org.twinrig.pipeline..")
                .layer("report")
                .definedBy("org.twinrig.report..")
                .layer("hil")
                .definedBy("org.twinrig.hil..")
                .layer("aws")
                .definedBy("org.twinrig.aws..")
                .layer("load")
                .definedBy("org.twinrig.load..")
                .layer("viewer")
                .definedBy("org.twinrig.viewer..")
                .layer("validation")
                .definedBy("org.twinrig.validation..")
                .layer("features")
                .definedBy("org.twinrig.features..")
                .whereLayer("core")
                .mayNotAccessAnyLayer()
                .whereLayer("physics")
                .mayOnlyAccessLayers("core")
                .whereLayer("sensors")
                .mayOnlyAccessLayers("core", "physics")
                .whereLayer("scenarios")
                .mayOnlyAccessLayers("core", "physics", "sensors")
                .whereLayer("detect")
                .mayOnlyAccessLayers("core")
                .whereLayer("pipeline")
                .mayOnlyAccessLayers("core", "detect")
                .whereLayer("report")
                .mayOnlyAccessLayers("core")
                .whereLayer("hil")
                .mayOnlyAccessLayers("core", "physics", "sensors", "scenarios")
                .whereLayer("aws")
                .mayOnlyAccessLayers("core", "detect", "pipeline")
                .whereLayer("load")
                .mayOnlyAccessLayers("core", "physics", "sensors", "scenarios", "detect", "pipeline")
                .whereLayer("viewer")
                .mayOnlyAccessLayers("core")
                .whereLayer("validation")
                .mayOnlyAccessLayers("core", "physics", "report")
                .whereLayer("features")
                .mayNotBeAccessedByAnyLayer();
        layers.check(ours);
    }

    @Test
    void librariesStayInTheModuleTheyWereChosenFor() {
        Map.of(
                        "javafx..", "org.twinrig.viewer..",
                        "com.fazecast..", "org.twinrig.hil..",
                        "com.sun.jna..", "org.twinrig.hil..",
                        "io.netty..", "org.twinrig.load..",
                        "software.amazon.awssdk.crt..", "org.twinrig.aws..",
                        "org.testcontainers..", "org.twinrig.aws..",
                        "io.cucumber..", "org.twinrig.features..")
                .forEach((library, module) -> noClasses()
                        .that()
                        .resideOutsideOfPackage(module)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library)
                        .because(library + " belongs into " + module + " alone")
                        .check(ours));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.twinrig.(**)").should().beFreeOfCycles().check(ours);
    }

    @Test
    void theTwinReadsNoClockAndDrawsNoUnseededChance() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.twinrig.core..", "org.twinrig.physics..", "org.twinrig.sensors..", "org.twinrig.detect..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .because("simulated time is data and all chance is seeded")
                .check(ours);
    }

    @Test
    void theTwinUsesMathematicsThatIsTheSameOnEveryJvm() {
        for (String function : new String[] {"sin", "cos", "tan", "exp", "log", "log10", "cbrt", "atan"}) {
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.twinrig.core..",
                            "org.twinrig.physics..",
                            "org.twinrig.sensors..",
                            "org.twinrig.scenarios..",
                            "org.twinrig.detect..")
                    .should()
                    .callMethod(Math.class, function, double.class)
                    .because(
                            "Math." + function + " may differ in the last bit between JVMs; use StrictMath or FastMath")
                    .check(ours);
        }
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.twinrig.core..",
                        "org.twinrig.physics..",
                        "org.twinrig.sensors..",
                        "org.twinrig.scenarios..",
                        "org.twinrig.detect..")
                .should()
                .callMethod(Math.class, "pow", double.class, double.class)
                .because("Math.pow may differ in the last bit between JVMs")
                .check(ours);
    }
}
