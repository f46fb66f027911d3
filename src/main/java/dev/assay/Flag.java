package dev.assay;

import org.jspecify.annotations.Nullable;

/** Assay's own flags, in the order of the help. */
enum Flag {
  PIPELINE(
      "pipeline", Group.WHAT, "FILE.yaml", null, "Read flags from a file; flags given here win."),
  INPUT(
      "input",
      Group.WHAT,
      "PATH,...",
      null,
      "Files, globs (** crosses folders) or folders (all files below), on any Beam file system."),
  OUTPUT("output", Group.WHAT, "FOLDER", null, "Where the datasets go."),
  ON_EXISTING(
      "onExisting",
      Group.WHAT,
      "fail|replace",
      "fail",
      "What to do if the output folder holds an earlier run."),
  FORMAT("format", Group.HOW, "parquet,csv", "parquet,csv", "Formats of the tables."),
  PARTITION_BY(
      "partitionBy",
      Group.HOW,
      "published_on|language",
      null,
      "Parquet of documents, entities and claims in a folder for each value, as Hive has it."),
  REPORT_LANGUAGE(
      "reportLanguage", Group.HOW, "en|zh", "en", "Language of the labels in report.html."),
  CSV_DIALECT(
      "csvDialect",
      Group.HOW,
      "rfc4180|excel",
      "rfc4180",
      "For excel CSV begins with a byte order mark, and no text can be taken for a formula."),
  REFERENCE_DATE(
      "referenceDate",
      Group.HOW,
      "YYYY-MM-DD",
      null,
      "What 'this year' means in documents without a date; without it such dates stay open."),
  LEXICONS(
      "lexicons",
      Group.HOW,
      "FOLDER",
      null,
      "Your lexicon files (zh/units.tsv ...), which extend or replace the bundled ones."),
  NEAR_DUPLICATE_THRESHOLD(
      "nearDuplicateThreshold",
      Group.HOW,
      "0.5..1",
      "0.8",
      "Similarity from which two documents are the same one."),
  JSON_TEXT(
      "jsonl.text",
      Group.FIELDS,
      "FIELD",
      "text",
      "Holds the text of a record; one without it is a reject."),
  JSON_ID(
      "jsonl.id",
      Group.FIELDS,
      "FIELD",
      null,
      "Names a record: it stands in source_uri behind !/."),
  JSON_URL(
      "jsonl.url",
      Group.FIELDS,
      "FIELD",
      null,
      "Where it was found: stands there in the id's place."),
  JSON_DATE("jsonl.date", Group.FIELDS, "FIELD", null, "Date of publication."),
  JSON_TITLE("jsonl.title", Group.FIELDS, "FIELD", null, "Title."),
  MAX_RECORD_BYTES(
      "maxRecordBytes",
      Group.LIMITS,
      "BYTES",
      "16777216",
      "A record with more bytes, unpacked, is a reject."),
  MAX_EXPANSION(
      "maxExpansion",
      Group.LIMITS,
      "TIMES",
      "200",
      "What unpacks to more than a record may have, and to so many times its size, is a reject."),
  MAX_REJECT_RATIO(
      "maxRejectRatio",
      Group.LIMITS,
      "0..1",
      "1.0",
      "With a greater share of rejects the run ends with exit code 3.");

  /** Parts of the help. */
  enum Group {
    WHAT("What to read and where to write"),
    HOW("How to read and write it"),
    FIELDS("Fields of JSON Lines (.jsonl, .ndjson)"),
    LIMITS("Limits");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final String flag;
  private final Group group;
  private final String value;
  private final @Nullable String defaultValue;
  private final String help;

  Flag(String flag, Group group, String value, @Nullable String defaultValue, String help) {
    this.flag = flag;
    this.group = group;
    this.value = value;
    this.defaultValue = defaultValue;
    this.help = help;
  }

  /** Its name without dashes: also the key in a pipeline file. */
  String flag() {
    return flag;
  }

  Group group() {
    return group;
  }

  /** What a value looks like. */
  String value() {
    return value;
  }

  @Nullable String defaultValue() {
    return defaultValue;
  }

  String help() {
    return help;
  }

  /** Whether several values may be given. */
  boolean isList() {
    return this == INPUT || this == FORMAT;
  }

  static @Nullable Flag of(String name) {
    for (Flag flag : values()) {
      if (flag.flag.equals(name)) {
        return flag;
      }
    }
    return null;
  }
}
