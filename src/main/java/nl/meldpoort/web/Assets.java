package nl.meldpoort.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The pages' scripts and style sheets: {@code reporter.ts} → the address that carries the hash of its content. */
@ApplicationScoped
@Named("assets")
public class Assets {
    private final Properties addresses = new Properties();

    Assets() throws IOException {
        try (InputStream list = Assets.class.getResourceAsStream("/assets.properties")) {
            if (list == null) {
                throw new IllegalStateException("assets.properties is missing: build the pages' scripts with Maven");
            }
            addresses.load(list);
        }
    }

    public String path(String name) {
        return value(name);
    }

    /** Subresource integrity, {@code sha384-…}. */
    public String integrity(String name) {
        return value(name + ".integrity");
    }

    private String value(String key) {
        String value = addresses.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("No asset " + key);
        }
        return value;
    }
}
