package nl.meldpoort.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends the same bytes until they are acknowledged, as the reporter's page does. */
public final class StubbornReporter {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final int port;
    private final AtomicInteger again = new AtomicInteger();

    public StubbornReporter(int port) {
        this.port = port;
    }

    /** Returns when the report and its attachment are acknowledged. */
    public void send(SealedReport report) throws InterruptedException {
        for (int number = 0; number < report.file().size(); number++) {
            String part = "/api/attachments/" + report.attachment() + "/parts/" + number;
            HttpRequest.BodyPublisher bytes =
                    HttpRequest.BodyPublishers.ofByteArray(report.file().get(number));
            untilAcknowledged(to(part, "application/octet-stream").PUT(bytes).build());
        }
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofByteArray(report.json());
        int status = untilAcknowledged(
                to("/api/reports", "application/json").POST(body).build());
        if (status == 200) {
            again.incrementAndGet();
        }
    }

    /** How many reports had been taken in before, although nobody had said so. */
    public int takenInUnsaid() {
        return again.get();
    }

    /** The answer to one request, whatever it is. */
    public HttpResponse<byte[]> post(String path, byte[] json) throws IOException, InterruptedException {
        HttpRequest request = to(path, "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private int untilAcknowledged(HttpRequest request) throws InterruptedException {
        while (true) {
            try {
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status < 300) {
                    return status;
                }
                if (status < 500) {
                    throw new IllegalStateException("An honest report is refused with " + status);
                }
            } catch (IOException noAnswer) {
                // Whether it was taken in nobody knows: it is sent again.
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private HttpRequest.Builder to(String path, String type) {
        return HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Content-Type", type);
    }
}
