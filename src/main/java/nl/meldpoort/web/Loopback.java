package nl.meldpoort.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The development sign-in has no passwords and the example's passphrase is printed in the log: with either, the service
 * is for one person at one machine, and refuses to start where others could reach it.
 */
@ApplicationScoped
public class Loopback {
    @ConfigProperty(name = "quarkus.http.host")
    String host;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    Optional<String> signIn;

    @ConfigProperty(name = "quarkus.oidc.extern.tenant-enabled")
    boolean extern;

    @ConfigProperty(name = "quarkus.oidc.extern.auth-server-url")
    Optional<String> externSignIn;

    @ConfigProperty(name = "meldpoort.example.enabled")
    boolean example;

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (isLoopback(host)) {
            return;
        }
        if (example) {
            throw new IllegalStateException("meldpoort.example.enabled is on, so quarkus.http.host must be 127.0.0.1");
        }
        checkSignIn("quarkus.oidc.auth-server-url", signIn);
        if (extern) {
            checkSignIn("quarkus.oidc.extern.auth-server-url", externSignIn);
        }
    }

    private static void checkSignIn(String setting, Optional<String> signIn) {
        if (signIn.map(Loopback::isDevelopmentSignIn).orElse(true)) {
            throw new IllegalStateException("The sign-in at " + setting
                    + " is not one to trust from other machines (no TLS, on this machine), so quarkus.http.host must be "
                    + "127.0.0.1");
        }
    }

    /** The development sign-in always runs on this very machine, without TLS. */
    public static boolean isDevelopmentSignIn(String address) {
        URI uri = URI.create(address);
        return "http".equals(uri.getScheme()) && isLoopback(uri.getHost());
    }

    static boolean isLoopback(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
