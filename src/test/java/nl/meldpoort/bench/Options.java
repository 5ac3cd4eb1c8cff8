package nl.meldpoort.bench;

/** Java options for the service, to try one out: -Dbench.options="-XX:+UseSerialGC -Dquarkus…". */
final class Options {
    private Options() {}

    static String[] ofTheService() {
        String options = System.getProperty("bench.options", "");
        return options.isBlank() ? new String[0] : options.strip().split(" ");
    }
}
