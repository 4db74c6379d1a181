package org.twinrig.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.Remote;

/**
 * Certificate and key of this gateway, looked at before anything is sent: the native TLS library behind the device SDK
 * tells of a bad file or an expired certificate only that the handshake failed. Whether a key belongs to the certificate
 * is checked for keys in PKCS #8; AWS hands out PKCS #1, which is left to the broker.
 *
 * @param files where they are
 * @param thing name of this gateway and MQTT client identifier
 * @param certificate the certificate
 */
record DeviceIdentity(Remote.Identity files, String thing, X509Certificate certificate) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ((?:RSA |EC )?)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END", Pattern.DOTALL);

    /** Reads and checks the files; whatever is wrong is a {@link UserError}. */
    static DeviceIdentity read(Remote.Identity files) {
        var certificate = certificate("--cert", files.certificate());
        requireValid(files.certificate(), certificate);
        files.authority().ifPresent(path -> certificate("--ca", path));
        requireKey(files, certificate);
        var thing = files.thing()
                .or(() -> commonName(certificate))
                .orElseThrow(() -> new UserError(
                        "--cert %s names no common name; say which thing this gateway is with --thing NAME"
                                .formatted(files.certificate())));
        return new DeviceIdentity(files, thing, certificate);
    }

    /** The certificate in words. */
    String described() {
        return "certificate %s (%s, issued by %s, valid to %s)"
                .formatted(
                        files.certificate(),
                        certificate.getSubjectX500Principal(),
                        certificate.getIssuerX500Principal(),
                        certificate.getNotAfter().toInstant());
    }

    private static X509Certificate certificate(String option, Path file) {
        try {
            var all = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes(option, file)));
            if (!all.isEmpty() && all.iterator().next() instanceof X509Certificate first) {
                return first;
            }
        } catch (CertificateException e) {
            // told below
        }
        throw new UserError(
                "%s %s is not a certificate; a PEM file is needed, which begins with -----BEGIN CERTIFICATE-----"
                        .formatted(option, file));
    }

    private static byte[] bytes(String option, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UserError("%s %s cannot be read (%s); give the path of a PEM file"
                    .formatted(option, file, Files.exists(file) ? e.getMessage() : "there is no such file"));
        }
    }

    private static void requireValid(Path file, X509Certificate certificate) {
        var now = new Date();
        if (now.after(certificate.getNotAfter())) {
            throw new UserError("--cert %s expired on %s; get a new certificate for %s"
                    .formatted(file, certificate.getNotAfter().toInstant(), certificate.getSubjectX500Principal()));
        }
        if (now.before(certificate.getNotBefore())) {
            throw new UserError("--cert %s is valid from %s on; look at this machine's clock, or wait"
                    .formatted(file, certificate.getNotBefore().toInstant()));
        }
    }

    private static void requireKey(Remote.Identity files, X509Certificate certificate) {
        var text = new String(bytes("--key", files.privateKey()), StandardCharsets.ISO_8859_1);
        var found = KEY.matcher(text);
        if (!found.find()) {
            throw garbled(files.privateKey());
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(found.group(2));
            if (found.group(1).isEmpty()) {
                var algorithm = certificate.getPublicKey().getAlgorithm();
                var key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
                requirePair(files, certificate, key);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw garbled(files.privateKey());
        }
    }

    private static void requirePair(Remote.Identity files, X509Certificate certificate, PrivateKey key)
            throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"));
        signature.initSign(key);
        signature.update(certificate.getSignature());
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(certificate.getSignature());
        if (!signature.verify(signed)) {
            throw new UserError("--key %s is not the key of --cert %s; give the two files that were made together"
                    .formatted(files.privateKey(), files.certificate()));
        }
    }

    private static UserError garbled(Path key) {
        return new UserError(
                "--key %s holds no private key; an unencrypted PEM file is needed, which begins with -----BEGIN PRIVATE KEY----- or -----BEGIN RSA PRIVATE KEY-----"
                        .formatted(key));
    }

    private static Optional<String> commonName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
