package io.posthorn.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The rows as aligned plain text, then what did not hold, then one sentence. */
record Table(List<Row> rows) {
    private static final String GAP = "  ";

    Table {
        rows = List.copyOf(rows);
    }

    boolean holds() {
        return !rows.isEmpty() && rows.stream().allMatch(Row::holds);
    }

    List<String> lines() {
        var cells = new ArrayList<List<String>>();
        cells.add(Row.TITLES);
        rows.forEach(row -> cells.add(row.cells()));
        var widths = IntStream.range(0, Row.TITLES.size())
                .map(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var lines = new ArrayList<String>();
        cells.forEach(row -> lines.add(line(row, widths)));
        lines.add(1, "-".repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1)));
        lines.add("");
        lines.add(Absence.legend());
        rows.forEach(
                row -> row.findings().faults().forEach(fault -> lines.add("FAILED  " + row.name() + ": " + fault)));
        lines.add(sentence());
        return lines;
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private String sentence() {
        var failed = rows.stream().filter(row -> !row.holds()).count();
        if (!holds()) {
            return failed + " of " + rows.size() + " lines failed.";
        }
        return "All " + rows.size()
                + " lines held: tried as each contract says, signed, byte for byte, recorded, and"
                + " resent under the same id.";
    }
}
