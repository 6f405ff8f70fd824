package io.posthorn.launcher;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An empty word is an unset variable of a script, not the present folder. */
final class FolderConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String word) {
        if (word.isBlank()) {
            throw new TypeConversionException("it names no folder");
        }
        return Path.of(word);
    }
}
