package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputListingTest {
  @TempDir Path root;

  @BeforeEach
  void makeFiles() throws IOException {
    for (String name : List.of("a/1.txt", "a/b/2.txt", "a/b/c/3.txt.gz", "d/4.txt", "[x]/5.txt")) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private List<String> paths(String... inputs) {
    InputListing listing =
        InputListing.of(List.of(inputs).stream().map(input -> root + "/" + input).toList());
    assertThat(listing.problems()).isEmpty();
    return listing.files().stream().map(SourceFile::path).toList();
  }

  @Test
  void aFolderMeansAllFilesBelow() {
    assertThat(paths("a")).containsExactly("1.txt", "b/2.txt", "b/c/3.txt.gz");
    assertThat(paths("a/")).containsExactly("1.txt", "b/2.txt", "b/c/3.txt.gz");
    assertThat(paths("[x]")).containsExactly("5.txt");
  }

  @Test
  void aFileIsBelowItsFolder() {
    assertThat(paths("a/b/2.txt")).containsExactly("2.txt");
  }

  @Test
  void starsInStarsCrossFoldersAndMayBeNone() {
    assertThat(paths("a/**/*.txt")).containsExactly("1.txt", "b/2.txt");
    assertThat(paths("a/*/*.txt")).containsExactly("b/2.txt");
    assertThat(paths("{a,d}/*.txt")).containsExactly("a/1.txt", "d/4.txt");
  }

  @Test
  void theRootIsAboveAllInputsAndAFileIsReadOnce() {
    assertThat(paths("a/b", "d", "a/**")).contains("a/b/2.txt", "d/4.txt").hasSize(4);
    assertThat(paths("d", "a/**", "a/b")).isEqualTo(paths("a/b", "d", "a/**"));
  }

  @Test
  void theRootDoesNotDependOnWhatIsFound() throws IOException {
    List<String> before = paths("a/**/2.txt");
    Files.createDirectories(root.resolve("a/z"));
    Files.writeString(root.resolve("a/z/2.txt"), "later");

    assertThat(paths("a/**/2.txt")).containsAll(before);
  }

  @Test
  void whatMatchesNothingIsNamed() {
    InputListing listing =
        InputListing.of(List.of(root + "/a", root + "/no/*.txt", root + "/nor", "nfs9://x/y"));

    assertThat(listing.problems())
        .hasSize(3)
        .anyMatch(line -> line.contains("/no/*.txt: no file matches"))
        .anyMatch(line -> line.contains("/nor: no file matches"))
        .anyMatch(line -> line.contains("nfs9://x/y: cannot be listed"));
  }
}
