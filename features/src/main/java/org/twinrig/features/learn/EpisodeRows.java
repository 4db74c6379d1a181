package org.twinrig.features.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.twinrig.detect.BearingRow;
import org.twinrig.detect.BoardRow;
import org.twinrig.detect.FanRow;
import org.twinrig.detect.FireRow;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.synthesis.BearingEpisode;
import org.twinrig.scenarios.synthesis.Episode;

/** Runs episodes and collects their rows; the order of rows is that of the episodes, with any number of threads. */
public final class EpisodeRows {
    private EpisodeRows() {}

    /** One row a second of every fire detector of these episodes. */
    public static List<FireRow> fire(List<Episode> episodes, int threads, IntConsumer done) {
        return collect(episodes, threads, done, episode -> {
            var rows = new FireRows(episode);
            episode.run().execute(List.of(rows), Progress.NONE);
            return rows.rows();
        });
    }

    /** One row of every block of vibration of these episodes. */
    public static List<FanRow> fan(List<Episode> episodes, int threads, IntConsumer done) {
        return collect(episodes, threads, done, episode -> {
            var rows = new FanRows(episode);
            episode.run().execute(List.of(rows), Progress.NONE);
            return rows.rows();
        });
    }

    /** One row of every report of the environmental boards of these episodes. */
    public static List<BoardRow> board(List<Episode> episodes, int threads, IntConsumer done) {
        return collect(episodes, threads, done, episode -> {
            var rows = new BoardRows(episode);
            episode.run().execute(List.of(rows), Progress.NONE);
            return rows.rows();
        });
    }

    /** Three stretches of each of these rigs. */
    public static List<BearingRow> bearing(List<BearingEpisode> episodes, int threads, IntConsumer done) {
        return collect(episodes, threads, done, BearingRows::of);
    }

    private static <E, T> List<T> collect(List<E> episodes, int threads, IntConsumer done, Function<E, List<T>> play) {
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var results = new ArrayList<Future<List<T>>>();
            for (E episode : episodes) {
                Callable<List<T>> work = () -> play.apply(episode);
                results.add(workers.submit(work));
            }
            var rows = new ArrayList<T>();
            for (int i = 0; i < results.size(); i++) {
                rows.addAll(results.get(i).get());
                done.accept(i + 1);
            }
            return rows;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while episodes were running", e);
        } finally {
            workers.shutdownNow();
        }
    }
}
