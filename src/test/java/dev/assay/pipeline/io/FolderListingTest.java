package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListingTest {
  @TempDir private Path folder;

  private Map<String, Long> list() throws IOException {
    Map<String, Long> files = new LinkedHashMap<>();
    FolderListing.of(folder + "/")
        .forEach(
            (file, size) ->
                files.put(folder.relativize(Path.of(file.toString())).toString(), size));
    return files;
  }

  @Test
  void filesInTheFolderAndBelowAreListedOnceByName() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    Files.createDirectories(folder.resolve("empty"));
    Files.writeString(folder.resolve("b/c/d"), "12");
    Files.writeString(folder.resolve("b/e"), "");
    Files.writeString(folder.resolve("b.txt"), "123");
    Files.writeString(folder.resolve(".hidden"), "1");

    assertThat(list())
        .containsExactly(
            Map.entry(".hidden", 1L),
            Map.entry("b.txt", 3L),
            Map.entry("b/c/d", 2L),
            Map.entry("b/e", 0L));
  }

  @Test
  void aFolderThatIsNotThereHoldsNone() throws IOException {
    assertThat(FolderListing.of(folder + "/none/")).isEmpty();
  }
}
