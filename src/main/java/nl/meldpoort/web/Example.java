package nl.meldpoort.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this service shows an example to a newcomer; every page says so when it does. */
@ApplicationScoped
@Named("example")
public class Example {
    @ConfigProperty(name = "meldpoort.example.enabled")
    boolean enabled;

    public boolean isEnabled() {
        return enabled;
    }
}
