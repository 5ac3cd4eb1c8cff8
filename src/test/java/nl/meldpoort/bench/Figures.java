package nl.meldpoort.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a round of work took. @param nanos one for each piece of work */
record Figures(long[] nanos, int failures, double seconds) {
    double perSecond() {
        return (nanos.length - failures) / seconds;
    }

    double millis(double quantile) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }

    @Override
    public String toString() {
        return say("%,.0f/s, %d failed, p50 %.1f ms, p95 %.1f ms", perSecond(), failures, millis(0.5), millis(0.95));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static void tell(String format, Object... values) {
        System.out.println("[bench] " + say(format, values));
    }
}
