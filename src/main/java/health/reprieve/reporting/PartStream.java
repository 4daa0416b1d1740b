package health.reprieve.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into parts of one size, the last one as it comes. */
final class PartStream extends OutputStream {

  /** Far below what a database server takes in one message (16 MB by default, MariaDB). */
  static final int LENGTH = 512 * 1024;

  private final byte[] part = new byte[LENGTH];
  private final Keeper keeper;
  private int filled;

  /** Keeps a part. */
  interface Keeper {
    void keep(byte[] part) throws IOException;
  }

  PartStream(Keeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int left = length;
    while (left > 0) {
      int fits = Math.min(left, LENGTH - filled);
      System.arraycopy(bytes, at, part, filled, fits);
      filled += fits;
      at += fits;
      left -= fits;
      if (filled == LENGTH) {
        keep();
      }
    }
  }

  private void keep() throws IOException {
    if (filled > 0) {
      keeper.keep(Arrays.copyOf(part, filled));
      filled = 0;
    }
  }

  /** Keeps the last part. */
  void finish() throws IOException {
    keep();
  }
}
