package nl.meldpoort.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldpoort.journey.Chromium;
import nl.meldpoort.testing.PackagedService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tor is slow, and a first visit loads everything: it stays small. Counted as it travels, headers included. */
@Tag("browser")
class BytesOnTheWireIT {
    private static final long MOST_BYTES = 90_000;
    private static final int MOST_REQUESTS = 6;

    @Test
    void a_first_visit_as_far_as_a_desk_and_its_roster_is_small_and_the_next_page_loads_no_code() throws Exception {
        try (PackagedService service = PackagedService.start(PackagedService.newHome());
                Chromium chromium = Chromium.start()) {
            Page page = chromium.browser().newPage();
            Traffic traffic = Traffic.of(page);

            page.navigate(service.at("/").toString());
            page.locator("[data-part=desks] [data-part=choose]").first().click();
            page.locator("[data-part=desk-trust]").waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);

            System.out.printf("First visit: %,d bytes in %s%n", traffic.bytes, traffic.addresses);
            assertThat(traffic.bytes).isPositive().isLessThanOrEqualTo(MOST_BYTES);
            assertThat(traffic.addresses).hasSizeLessThanOrEqualTo(MOST_REQUESTS);

            traffic.forget();
            page.navigate(service.at("/en").toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);

            System.out.printf("Next page: %,d bytes in %s%n", traffic.bytes, traffic.addresses);
            assertThat(traffic.addresses).noneMatch(address -> address.contains("/assets/"));
        }
    }

    private static final class Traffic {
        private final Map<String, String> addressOf = new HashMap<>();
        private final List<String> addresses = new ArrayList<>();
        private long bytes;

        static Traffic of(Page page) {
            Traffic traffic = new Traffic();
            CDPSession network = page.context().newCDPSession(page);
            network.on(
                    "Network.requestWillBeSent",
                    event -> traffic.addressOf.put(
                            event.get("requestId").getAsString(),
                            event.getAsJsonObject("request").get("url").getAsString()));
            network.on(
                    "Network.loadingFinished",
                    event -> traffic.add(
                            event.get("requestId").getAsString(),
                            event.get("encodedDataLength").getAsLong()));
            network.send("Network.enable");
            return traffic;
        }

        /** What came out of the browser's own store has no length. */
        private void add(String request, long length) {
            if (length > 0) {
                addresses.add(addressOf.get(request));
                bytes += length;
            }
        }

        void forget() {
            addresses.clear();
            bytes = 0;
        }
    }
}
