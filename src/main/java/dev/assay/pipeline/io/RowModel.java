package dev.assay.pipeline.io;

import org.apache.avro.Conversions;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.specific.SpecificData;

/** How rows hold decimals and dates; found by ParquetIO by its class and its {@code get} method. */
public final class RowModel extends SpecificData {
  private static final RowModel INSTANCE = new RowModel();

  public RowModel() {
    addLogicalTypeConversion(new Conversions.DecimalConversion());
    addLogicalTypeConversion(new TimeConversions.DateConversion());
  }

  public static RowModel get() {
    return INSTANCE;
  }
}
