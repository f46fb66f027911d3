package dev.assay.pipeline.io;

import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/** How what waits in files is written and read: as rows are, by the code that Avro generates. */
final class StageModel {
  private static final SpecificData MODEL = model();

  private StageModel() {}

  private static SpecificData model() {
    RowModel model = new RowModel();
    model.setCustomCoders(true);
    return model;
  }

  static <T> DatumWriter<T> writer(Class<T> type) {
    return new SpecificDatumWriter<>(MODEL.getSchema(type), MODEL);
  }

  static <T> DatumReader<T> reader(Class<T> type) {
    Schema schema = MODEL.getSchema(type);
    return new SpecificDatumReader<>(schema, schema, MODEL);
  }
}
