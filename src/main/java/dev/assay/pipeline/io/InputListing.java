package dev.assay.pipeline.io;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Finds the files that inputs name: files, globs, or folders with all that lies below. A file that
 * several inputs name is there once. The input root, which paths are relative to, is the deepest
 * folder above all inputs as they are written, whatever they match.
 */
public final class InputListing {
  private final Map<String, Long> sizes = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> folders = new ArrayList<>();
  private boolean relative = true;

  private InputListing() {}

  /** Lists the files of the inputs. */
  public static InputListing of(List<String> inputs) {
    InputListing listing = new InputListing();
    for (String input : inputs) {
      try {
        if (!listing.add(input)) {
          listing.problems.add(
              "--input=" + input + ": no file matches; check the path, and quote globs");
        }
      } catch (IOException | IllegalArgumentException e) {
        listing.problems.add("--input=" + input + ": cannot be listed (" + reason(e) + ")");
      }
    }
    return listing;
  }

  /** What is wrong with the inputs, a line each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** The files, by path. */
  public List<SourceFile> files() {
    String root = commonFolder(folders);
    Path here = Path.of("").toAbsolutePath();
    List<SourceFile> files = new ArrayList<>(sizes.size());
    sizes.forEach(
        (resource, size) -> {
          String path = resource.substring(root.length());
          String uri = relative ? here.relativize(Path.of(resource)).toString() : resource;
          files.add(new SourceFile(resource, uri, path, size));
        });
    return files;
  }

  private boolean add(String input) throws IOException {
    String local = input.startsWith("file://") ? input.substring("file://".length()) : input;
    if (local.contains("://")) {
      relative = false;
      return addRemote(input);
    }
    Path path = Path.of(local);
    relative &= !path.isAbsolute();
    path = path.toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      folders.add(withSlash(path.toString()));
      return walk(path);
    }
    folders.add(fixedFolder(path.toString()));
    if (Files.exists(path)) {
      sizes.put(path.toString(), Files.size(path));
      return true;
    }
    return isGlob(local) && match(path.toString());
  }

  private boolean addRemote(String input) throws IOException {
    if (isGlob(input)) {
      folders.add(fixedFolder(input));
      return match(input);
    }
    Map<ResourceId, Long> inFolder = FolderListing.of(withSlash(input));
    if (!inFolder.isEmpty()) {
      folders.add(withSlash(input));
      inFolder.forEach((file, size) -> sizes.put(file.toString(), size));
      return true;
    }
    folders.add(fixedFolder(input));
    return !input.endsWith("/") && match(input);
  }

  private boolean match(String spec) throws IOException {
    boolean any = false;
    for (String alternative : expandBraces(spec)) {
      any |= matchExactly(alternative);
      if (alternative.contains("/**/")) {
        // For people, a/**/b.txt holds a/b.txt; for Java's globs it does not.
        any |= matchExactly(alternative.replace("/**/", "/"));
      }
    }
    return any;
  }

  /** Writes {@code {a,b}} out, which not all of Beam's file systems know. */
  private static List<String> expandBraces(String spec) {
    int open = spec.lastIndexOf('{');
    int close = spec.indexOf('}', open + 1);
    if (open < 0 || close < 0) {
      return List.of(spec);
    }
    List<String> expanded = new ArrayList<>();
    for (String choice : spec.substring(open + 1, close).split(",", -1)) {
      expanded.addAll(expandBraces(spec.substring(0, open) + choice + spec.substring(close + 1)));
    }
    return expanded;
  }

  private boolean matchExactly(String spec) throws IOException {
    MatchResult result = FileSystems.match(spec, EmptyMatchTreatment.ALLOW);
    for (MatchResult.Metadata file : result.metadata()) {
      if (!file.resourceId().isDirectory()) {
        sizes.put(file.resourceId().toString(), file.sizeBytes());
      }
    }
    return !result.metadata().isEmpty();
  }

  private boolean walk(Path folder) throws IOException {
    boolean[] any = new boolean[1];
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            any[0] = true;
            sizes.put(file.toString(), attributes.isRegularFile() ? attributes.size() : 0);
            return FileVisitResult.CONTINUE;
          }

          /** What cannot be looked at is a file that cannot be read, which makes it a reject. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!(failure instanceof FileSystemLoopException)) { // its files are there without it
              any[0] = true;
              sizes.put(file.toString(), 0L);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return any[0];
  }

  private static boolean isGlob(String spec) {
    return firstGlobCharacter(spec) >= 0;
  }

  private static int firstGlobCharacter(String spec) {
    for (int i = 0; i < spec.length(); i++) {
      if ("*?[{".indexOf(spec.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The folder above the first name that is not fixed, or above the file. */
  private static String fixedFolder(String spec) {
    int glob = firstGlobCharacter(spec);
    String fixed = glob < 0 ? spec : spec.substring(0, glob);
    return fixed.substring(0, fixed.lastIndexOf('/') + 1);
  }

  private static String withSlash(String folder) {
    return folder.endsWith("/") ? folder : folder + "/";
  }

  private static String commonFolder(List<String> folders) {
    String common = folders.get(0);
    for (String folder : folders) {
      while (!folder.startsWith(common)) {
        common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
      }
    }
    return common;
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
