package dev.assay.pipeline.io;

import dev.assay.json.JsonFields;
import java.io.Serializable;

/**
 * How files are read.
 *
 * @param maxRecordBytes a record with more bytes, unpacked, is a reject
 * @param maxExpansion what unpacks to more than so many times its size, and to more than a record
 *     may have, is a reject
 * @param json the fields that documents are read from in JSON Lines
 */
public record ReadSettings(int maxRecordBytes, int maxExpansion, JsonFields json)
    implements Serializable {}
