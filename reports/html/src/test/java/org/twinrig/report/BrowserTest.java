package org.twinrig.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, from a file and without a network. */
class BrowserTest {
    private static final long PATIENCE_SECONDS = 120; // a browser's first start on a busy machine

    @TempDir
    Path folder;

    @Test
    void opensInChromiumAndItsScriptRuns() throws Exception {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), "no chromium on the PATH: the page is not looked at in a browser");
        Path recording = SyntheticRun.write(folder);
        Path page = folder.resolve("report.html");
        var part = new ReportPage.Part("it burns", "passed", "", recording);
        Files.writeString(page, new ReportPage("Synthetic", Map.of(), List.of(part), folder).html());
        Path picture = folder.resolve("page.png");

        browse(chromium.get(), page, "--window-size=1200,900", "--screenshot=" + picture);
        String seen = browse(chromium.get(), page, "--dump-dom");

        assertThat(Jsoup.parse(seen).select("header .verdict").text()).isEqualTo("Passed: 1 of 1");
        assertThat(Jsoup.parse(seen).select("body[data-script=ready]"))
                .as("the script came to its end")
                .hasSize(1);
        assertThat(Files.size(picture))
                .as("bytes of a picture that is not blank")
                .isGreaterThan(20_000);
    }

    private String browse(Path chromium, Path page, String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(options));
        command.add(page.toUri().toString());
        Path out = folder.resolve("dom.html");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the browser did not come back within " + PATIENCE_SECONDS + " s");
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
