package nl.meldpoort.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight at once, each taking the next piece of work as soon as the last is done. */
final class Crowd {
    static final int SIZE = 8;

    private Crowd() {}

    interface Member extends AutoCloseable {
        /** @return whether it was done */
        boolean work(int piece) throws Exception;
    }

    interface Joining {
        Member join() throws Exception;
    }

    static Figures at(int pieces, Joining joining) throws Exception {
        long[] nanos = new long[pieces];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        List<Member> members = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(SIZE);
        try {
            List<Callable<Void>> shifts = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                Member member = joining.join();
                members.add(member);
                shifts.add(() -> {
                    for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        if (!member.work(piece)) {
                            failures.incrementAndGet();
                        }
                        nanos[piece] = System.nanoTime() - start;
                    }
                    return null;
                });
            }
            long start = System.nanoTime();
            for (Future<Void> shift : threads.invokeAll(shifts)) {
                shift.get();
            }
            return new Figures(nanos, failures.get(), (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdown();
            for (Member member : members) {
                member.close();
            }
        }
    }
}
