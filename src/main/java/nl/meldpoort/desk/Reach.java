package nl.meldpoort.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import nl.meldpoort.web.Problem;

/**
 * How to reach a channel: a page, a telephone number, or both.
 *
 * @param address of a page over TLS; null when there is none
 * @param phone null when there is none
 */
public record Reach(String address, String phone) {
    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern ADDRESS = Pattern.compile("https://[!-~]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{1,38}");

    /** @throws Problem 422 when neither is there, or one is not what it should be */
    public Reach {
        if (address == null && phone == null) {
            throw Problem.unacceptable("unreachable", "A channel has an address, a telephone number, or both.");
        }
        if (address != null && !isSecure(address)) {
            throw Problem.unacceptable("address", "An address is an https address.");
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw Problem.unacceptable("phone", "A telephone number is digits, spaces, hyphens and parentheses.");
        }
    }

    /** With a host and without a user: {@code https://huis@evil.example} would read as what it is not. */
    private static boolean isSecure(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST_ADDRESS
                    && ADDRESS.matcher(address).matches()
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
