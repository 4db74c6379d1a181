package org.twinrig.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.twinrig.pipeline.Remote;
import org.twinrig.pipeline.broker.Access;
import org.twinrig.pipeline.broker.MutualTls;

/** An authority that makes certificates while a test runs, by the {@code keytool} of the JDK. */
public final class Certificates {
    private static final String PASSWORD = "only-for-tests";

    private final Path folder;
    private final Path store;

    /** An authority called {@code name}. */
    public Certificates(Path parent, String name) {
        try {
            this.folder = Files.createDirectories(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.store = folder.resolve("authority.p12");
        generate(store, "ca", "CN=" + name, "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign", "-validity", "3650");
    }

    /** Its own certificate, PEM. */
    public Path authority() {
        return pem("authority.pem", "CERTIFICATE", certificate("ca"));
    }

    /** Files of a thing with a valid certificate, that trusts this authority. */
    public Remote.Identity thing(String name) {
        return thing(name, "-validity", "30");
    }

    /** Files of a thing whose certificate expired yesterday. */
    public Remote.Identity expiredThing(String name) {
        return thing(name, "-startdate", "-3d", "-validity", "2");
    }

    private Remote.Identity thing(String name, String... validity) {
        var arguments = new ArrayList<>(List.of("-signer", "ca", "-ext", "eku=clientAuth"));
        arguments.addAll(List.of(validity));
        generate(store, name, "CN=" + name, arguments.toArray(String[]::new));
        return new Remote.Identity(
                pem(name + ".cert.pem", "CERTIFICATE", certificate(name)),
                pem(name + ".key.pem", "PRIVATE KEY", key(name)),
                Optional.of(authority()),
                Optional.empty());
    }

    /** What a broker at localhost needs that has a certificate of this authority and believes it alone. */
    public MutualTls broker(Access access) {
        generate(
                store,
                "localhost",
                "CN=localhost",
                "-signer",
                "ca",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-ext",
                "eku=serverAuth",
                "-validity",
                "30");
        var own = folder.resolve("broker.p12");
        var trusted = folder.resolve("trusted.p12");
        keytool(
                "-importkeystore",
                "-srckeystore",
                store.toString(),
                "-srcstorepass",
                PASSWORD,
                "-srcalias",
                "localhost",
                "-destkeystore",
                own.toString(),
                "-deststorepass",
                PASSWORD);
        keytool(
                "-importcert",
                "-noprompt",
                "-keystore",
                trusted.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                "ca",
                "-file",
                authority().toString());
        return new MutualTls(own, trusted, PASSWORD, access);
    }

    private static void generate(Path store, String alias, String name, String... more) {
        var arguments = new ArrayList<>(List.of(
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-alias",
                alias,
                "-dname",
                name,
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12"));
        arguments.addAll(List.of(more));
        keytool(arguments.toArray(String[]::new));
    }

    private static void keytool(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] certificate(String alias) {
        try {
            return open().getCertificate(alias).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key(String alias) {
        try {
            return open().getKey(alias, PASSWORD.toCharArray()).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore open() {
        try (InputStream in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path pem(String file, String kind, byte[] der) {
        var text = "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), kind);
        try {
            return Files.writeString(folder.resolve(file), text, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
