package org.twinrig.pipeline.broker;

import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.broker.Access.Action;

/** Knows clients by the common names in their certificates, and lets them do what {@link Access} allows. */
final class CertificateSecurity implements ActiveMQSecurityManager5 {
    private final Access access;

    CertificateSecurity(Access access) {
        this.access = access;
    }

    @Override
    public @Nullable Subject authenticate(
            String user, String password, RemotingConnection connection, String securityDomain) {
        var thing = commonName(connection);
        if (thing.isEmpty() || !access.allows(thing, Action.CONNECT, String.valueOf(connection.getClientID()))) {
            return null;
        }
        return new Subject(true, Set.of(new UserPrincipal(thing)), Set.of(), Set.of());
    }

    @Override
    public boolean authorize(@Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
        if (subject == null || subject.getPrincipals().isEmpty()) {
            return false;
        }
        var thing = subject.getPrincipals().iterator().next().getName();
        return switch (check) {
            case SEND -> access.allows(thing, Action.PUBLISH, address);
            case CONSUME, CREATE_DURABLE_QUEUE, CREATE_NON_DURABLE_QUEUE ->
                access.allows(thing, Action.SUBSCRIBE, topicFilter(address));
            default -> true; // comes with publishing and subscribing; there is no other protocol than MQTT
        };
    }

    /** Artemis asks for the subscription's queue as {@code filter::queue}. */
    private static String topicFilter(String address) {
        int queue = address.indexOf("::");
        return queue < 0 ? address : address.substring(0, queue);
    }

    private static String commonName(RemotingConnection connection) {
        var certificates = CertificateUtil.getCertsFromConnection(connection);
        if (certificates == null || certificates.length == 0) {
            return "";
        }
        try {
            return new LdapName(certificates[0].getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            return "";
        }
    }

    @Override
    public boolean validateUser(String user, String password) {
        return false; // there are no accounts
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        return false; // as above
    }
}
