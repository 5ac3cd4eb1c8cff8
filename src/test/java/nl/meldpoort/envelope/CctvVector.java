package nl.meldpoort.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** A vector of the age test suite (C2SP CCTV), as the npm package cctv-age brings it. */
record CctvVector(String name, List<String> header, byte[] file) {
    /** Laid there by {@code npm ci}, which the build runs before the tests. */
    private static final Path PACKAGE = Path.of("src/main/web/node_modules/cctv-age/index.js");

    private static final Pattern VECTOR = Pattern.compile("^var (\\w+)_default = __toBinary\\(\"([^\"]+)\"\\);$");

    static List<CctvVector> all() throws IOException {
        if (!Files.exists(PACKAGE)) {
            throw new IllegalStateException("the age vectors are not there; run `npm ci` in src/main/web: " + PACKAGE);
        }
        List<CctvVector> vectors = new ArrayList<>();
        for (String line : Files.readAllLines(PACKAGE)) {
            Matcher matcher = VECTOR.matcher(line);
            if (matcher.matches()) {
                vectors.add(parse(matcher.group(1), Base64.getDecoder().decode(matcher.group(2))));
            }
        }
        return vectors;
    }

    private static CctvVector parse(String name, byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        List<String> header = List.of(text.substring(0, end).split("\n"));
        byte[] file = Arrays.copyOfRange(bytes, end + 2, bytes.length);
        if (header.contains("compressed: zlib")) {
            file = new InflaterInputStream(new ByteArrayInputStream(file)).readAllBytes();
        }
        return new CctvVector(name, header, file);
    }

    List<String> values(String key) {
        return header.stream()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .toList();
    }

    String expect() {
        return values("expect").get(0);
    }

    boolean armored() {
        return values("armored").contains("yes");
    }

    byte[] fileKey() {
        return HexFormat.of().parseHex(values("file key").get(0));
    }

    /** SHA-256 of what may be given out before any failure. */
    byte[] payloadHash() {
        return HexFormat.of().parseHex(values("payload").get(0));
    }

    @Override
    public String toString() {
        return name;
    }
}
