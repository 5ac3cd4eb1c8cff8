package nl.meldpoort.bench;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldpoort.journey.Chromium;
import org.junit.jupiter.api.Test;

/** Sealing in the browser, with its compiler and, as in Tor Browser at its safer levels, without. */
class SealingBench {
    private static final Path SCRIPT = Path.of("target", "web-bench", "sealing.js");
    private static final int REPORTS = 20;
    private static final int FILES = 5;

    @Test
    void with_and_without_a_compiler() throws Exception {
        HttpServer server = serve();
        try {
            measure(server, "with JIT", 16);
            measure(server, "without JIT", 1, "--js-flags=--jitless");
        } finally {
            server.stop(0);
        }
    }

    private static void measure(HttpServer server, String mode, int mebibytes, String... flags) {
        try (Chromium chromium = Chromium.start(flags)) {
            Page page = chromium.browser().newPage();
            page.setDefaultTimeout(120_000);
            page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            double first = number(page.evaluate("bench.report()"));
            List<Double> reports = new ArrayList<>();
            for (int i = 0; i < REPORTS; i++) {
                reports.add(number(page.evaluate("bench.report()")));
            }
            Figures.tell(
                    "%s: sealing a report MEDIAN of %d %.0f ms, the first %.0f ms",
                    mode, REPORTS, Figures.median(reports), first);
            List<Double> sealed = new ArrayList<>();
            List<Double> opened = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                Map<?, ?> rates = (Map<?, ?>) page.evaluate("bench.attachment(" + mebibytes + ")");
                sealed.add(number(rates.get("seal")));
                opened.add(number(rates.get("open")));
            }
            Figures.tell(
                    "%s: attachment of %d MiB MEDIAN of %d: sealing %.1f MiB/s, opening %.1f MiB/s",
                    mode, mebibytes, FILES, Figures.median(sealed), Figures.median(opened));
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** On loopback, where a browser gives a page the same cryptography as over TLS. */
    private static HttpServer serve() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] html =
                "<!doctype html><meta charset=utf-8><script src=sealing.js></script>".getBytes(StandardCharsets.UTF_8);
        answer(server, "/", "text/html", html);
        answer(server, "/sealing.js", "text/javascript", Files.readAllBytes(SCRIPT));
        server.start();
        return server;
    }

    private static void answer(HttpServer server, String path, String type, byte[] content) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
    }
}
