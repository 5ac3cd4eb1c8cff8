package nl.meldpoort.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded server's password: 256 random bits in base64url, made once, readable by the service's account alone. */
final class Password {
    private Password() {}

    static String of(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Path next = file.resolveSibling("password.next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }
}
