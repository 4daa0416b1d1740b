package health.reprieve.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

  @TempDir private Path temporary = Path.of("");

  @Test
  void a_secret_is_for_its_owner_only_even_where_a_readable_file_stood() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    Path file = Files.writeString(temporary.resolve("secret"), "old and longer");

    Folders.writeSecret(file, "new");

    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_new_folder_is_for_its_owner_only() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    Path folder = temporary.resolve("a/b");

    Folders.create(folder);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void deletes_a_folder_with_all_it_holds() throws IOException {
    Path folder = temporary.resolve("full");
    Files.createDirectories(folder.resolve("inner"));
    Files.writeString(folder.resolve("inner/file"), "x");

    Folders.delete(folder);
    Folders.delete(folder);

    assertThat(folder).doesNotExist();
  }
}
