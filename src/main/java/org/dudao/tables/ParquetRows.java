package org.dudao.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.dudao.ResultTable;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a table to Parquet's writer. */
final class ParquetRows extends WriteSupport<Record> {
    private final ResultTable table;
    private final List<ResultTable.Column> columns;
    private @Nullable RecordConsumer to;

    ParquetRows(ResultTable table) {
        this.table = table;
        this.columns = table.columns();
    }

    @Override
    public String getName() {
        return "dudao";
    }

    @Override
    @SuppressWarnings("deprecation") // the other one alone is called, but this one is abstract
    public WriteContext init(Configuration configuration) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context();
    }

    private WriteContext context() {
        return new WriteContext(ParquetSchema.of(table), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        to = consumer;
    }

    @Override
    public void write(Record row) {
        RecordConsumer consumer = Objects.requireNonNull(to);
        List<@Nullable Object> values = table.values(row);
        consumer.startMessage();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                String name = columns.get(i).name();
                consumer.startField(name, i);
                write(value, consumer);
                consumer.endField(name, i);
            }
        }
        consumer.endMessage();
    }

    private static void write(Object value, RecordConsumer to) {
        if (value instanceof String text) {
            to.addBinary(Binary.fromString(text));
        } else if (value instanceof Integer number) {
            to.addInteger(number);
        } else if (value instanceof BigDecimal number) {
            to.addBinary(Binary.fromConstantByteArray(bytes(number)));
        } else if (value instanceof LocalDate day) {
            to.addInteger(Math.toIntExact(day.toEpochDay()));
        } else if (value instanceof Boolean flag) {
            to.addBoolean(flag);
        } else {
            writeAll((List<?>) value, to);
        }
    }

    /** A list in the three levels that the format wants. */
    private static void writeAll(List<?> texts, RecordConsumer to) {
        to.startGroup();
        if (!texts.isEmpty()) {
            to.startField("list", 0);
            for (Object text : texts) {
                to.startGroup();
                to.startField("element", 0);
                to.addBinary(Binary.fromString((String) text));
                to.endField("element", 0);
                to.endGroup();
            }
            to.endField("list", 0);
        }
        to.endGroup();
    }

    /** The digits as a number of two's complement, the highest byte first. */
    private static byte[] bytes(BigDecimal number) {
        byte[] digits = number.unscaledValue().toByteArray();
        byte[] all = new byte[ParquetSchema.DECIMAL_BYTES];
        Arrays.fill(all, (byte) (number.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, all, all.length - digits.length, digits.length);
        return all;
    }
}
