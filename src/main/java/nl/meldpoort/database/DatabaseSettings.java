package nl.meldpoort.database;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which database to use, read before the service starts from the same places as every other setting: system properties,
 * the environment, and {@code config/application.properties} in the working directory.
 *
 * @param external the JDBC address of a PostgreSQL server; empty means the embedded one
 * @param folder where the embedded server keeps its data
 */
public record DatabaseSettings(Optional<String> external, Path folder) {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String FOLDER = "meldpoort.database.folder";
    private static final Path DEFAULT_FOLDER = Path.of("data", "database");
    private static final int BELOW_THE_ENVIRONMENT = 260;

    public static DatabaseSettings read() throws IOException {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDefaultSources().addDefaultInterceptors();
        Path file = Path.of("config", "application.properties");
        if (Files.isReadable(file)) {
            builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), BELOW_THE_ENVIRONMENT));
        }
        SmallRyeConfig config = builder.build();
        return new DatabaseSettings(
                config.getOptionalValue(URL, String.class).filter(url -> !url.isBlank()),
                config.getOptionalValue(FOLDER, String.class).map(Path::of).orElse(DEFAULT_FOLDER));
    }
}
