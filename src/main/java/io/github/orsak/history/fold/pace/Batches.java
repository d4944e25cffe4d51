package io.github.orsak.history.fold.pace;

import io.github.orsak.history.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Failures of one kind that come in batches, each of which was over, as if mended, before the next
 * came.
 *
 * @param all in the order of time
 */
public record Batches(List<Batch> all) {

  // Three pauses show how long they are. One failure by itself is no batch.
  private static final int FEWEST = 4;
  private static final int SEVERAL = 2;

  /**
   * One of them.
   *
   * @param share what failed, and what succeeded meanwhile
   * @param pause how much succeeded between the one before and this one
   */
  public record Batch(Share share, long pause) {}

  public Batches {
    all = List.copyOf(all);
  }

  /**
   * What pieces amount to as batches.
   *
   * @param pieces in the order of time
   * @param share what failed in a piece, and what succeeded meanwhile
   * @param pause how much succeeded between a piece and the next one
   */
  public static <T> Batches of(
      Iterable<T> pieces, Function<T, Share> share, ToLongBiFunction<T, T> pause) {
    List<Batch> all = new ArrayList<>();
    @Nullable T before = null;
    for (T piece : pieces) {
      long since = before == null ? 0 : pause.applyAsLong(before, piece);
      all.add(new Batch(share.apply(piece), since));
      before = piece;
    }
    return new Batches(all);
  }

  /** The last of them, as many as a fifth of what was tried makes up since the first of those. */
  public Batches latest() {
    Batches latest = this;
    while (latest.all.size() > 1 && !latest.share().fifth()) {
      latest = new Batches(latest.all.subList(1, latest.all.size()));
    }
    return latest;
  }

  /** How much failed from the first of them to the last. */
  public Share share() {
    long failed = all.stream().mapToLong(one -> one.share().failed()).sum();
    long meanwhile = all.stream().mapToLong(one -> one.share().worked()).sum();
    return new Share(failed, meanwhile + pauses(1).sum());
  }

  private LongStream pauses(int from) {
    return all.stream().skip(from).mapToLong(Batch::pause);
  }

  /**
   * Whether by their own rhythm they go on: no more has succeeded since the last than in the
   * longest pause before, and if the last is not over, it is no longer than the longest.
   *
   * @param since how much has succeeded since the last of them; 0 if it is not over
   */
  public boolean goOn(long since) {
    int size = all.size();
    return all.stream().filter(one -> one.share().failed() >= SEVERAL).count() >= FEWEST
        && share().fifth()
        && (since > 0
            ? since <= pauses(1).max().orElseThrow()
            : all.get(size - 1).share().failed()
                <= all.stream()
                    .limit(size - 1L)
                    .mapToLong(one -> one.share().failed())
                    .max()
                    .orElseThrow());
  }
}
