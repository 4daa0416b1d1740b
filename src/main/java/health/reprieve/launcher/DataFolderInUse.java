package health.reprieve.launcher;

import java.nio.file.Path;

/** Another process, or another database of this process, holds the data folder. */
public final class DataFolderInUse extends CannotStart {

  private static final long serialVersionUID = 1L;

  DataFolderInUse(Path folder, String holder) {
    super(
        "The data folder %s is in use by %s. Stop that one first, or choose another folder with REPRIEVE_DATA."
            .formatted(folder, holder));
  }
}
