package dev.assay.pipeline.io;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * How an output folder looks: the only place that knows its paths. What it does not name, Assay did
 * not write.
 *
 * @param root the folder, as Beam's file systems spell it
 */
public record OutputLayout(String root) implements Serializable {
  static final String MANIFEST = "manifest.json";
  static final String DATA_PACKAGE = "datapackage.json";
  static final String REPORT = "report.html";
  static final String WORK_FOLDER = ".assay-work";
  private static final String PART = "part-";

  /**
   * The layout of a folder as a person wrote it.
   *
   * @throws IllegalArgumentException if no file system holds it
   */
  public static OutputLayout of(String folder) {
    String local = folder.startsWith("file://") ? folder.substring("file://".length()) : folder;
    String absolute =
        local.contains("://") ? local : Path.of(local).toAbsolutePath().normalize().toString();
    return new OutputLayout(FileSystems.matchNewResource(absolute, true).toString());
  }

  /** Whether a file lies in the folder. */
  public boolean contains(String resource) {
    return resource.startsWith(folder().toString());
  }

  ResourceId folder() {
    return FileSystems.matchNewResource(root, true);
  }

  public ResourceId manifest() {
    return file(MANIFEST);
  }

  ResourceId dataPackage() {
    return file(DATA_PACKAGE);
  }

  /** The page for people. */
  public ResourceId report() {
    return file(REPORT);
  }

  /** A file by its path below the root, with {@code /} between. */
  ResourceId at(String path) {
    return file(path);
  }

  ResourceId tableFolder(Table table) {
    return directory(table.code());
  }

  /** Where unfinished files of every run lie. */
  ResourceId workFolder() {
    return directory(WORK_FOLDER);
  }

  /** The work folder as a path, for what is not a table and not kept. */
  public String workPath() {
    String path = workFolder().toString();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** An unfinished part; its name must be of its own. */
  ResourceId unfinished(Table table, Format format, String name) {
    return unfinished(table.code() + "-" + name + "." + format.code());
  }

  /** A file on its way to its place, or one that only a run itself reads. */
  ResourceId unfinished(String name) {
    return workFolder().resolve(name, StandardResolveOptions.RESOLVE_FILE);
  }

  /** Holds the id of the run that writes into the folder. */
  ResourceId owner() {
    return unfinished("owner");
  }

  /**
   * The path of a part below the root, with {@code /} between.
   *
   * @param partition the folder of its partition, or empty if the table lies in none
   */
  static String partPath(Table table, Format format, String partition, int number) {
    String folder = table.code() + "/" + (partition.isEmpty() ? "" : partition + "/");
    return folder + String.format(Locale.ROOT, "%s%05d.%s", PART, number, format.code());
  }

  /** Whether a path below the root, with {@code /} between, is one that a run writes. */
  static boolean isOurs(String path) {
    if (path.equals(MANIFEST)
        || path.equals(DATA_PACKAGE)
        || path.equals(REPORT)
        || path.startsWith(WORK_FOLDER + "/")) {
      return true;
    }
    for (Table table : Table.values()) {
      if (path.startsWith(table.code() + "/")) {
        String name = path.substring(table.code().length() + 1);
        int slash = name.indexOf('/');
        boolean isInPartition = slash >= 0 && PartitionBy.isFolder(name.substring(0, slash));
        return isPartName(isInPartition ? name.substring(slash + 1) : name);
      }
    }
    return false;
  }

  private static boolean isPartName(String name) {
    if (!name.startsWith(PART)) {
      return false;
    }
    String numberAndEnding = name.substring(PART.length());
    int dot = numberAndEnding.indexOf('.');
    if (dot <= 0 || !numberAndEnding.chars().limit(dot).allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    String ending = numberAndEnding.substring(dot + 1);
    for (Format format : Format.values()) {
      if (ending.equals(format.code())) {
        return true;
      }
    }
    return false;
  }

  private ResourceId file(String name) {
    return folder().resolve(name, StandardResolveOptions.RESOLVE_FILE);
  }

  private ResourceId directory(String name) {
    return folder().resolve(name, StandardResolveOptions.RESOLVE_DIRECTORY);
  }
}
