package io.posthorn.launcher;

import io.posthorn.launcher.settings.Key;
import io.posthorn.launcher.settings.Settings;
import io.posthorn.launcher.settings.StartRefused;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A port by the rule of {@link Key#PORT}; a wrong one is a command used wrongly. */
final class PortConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String word) {
        try {
            return Settings.of(Map.of(Key.PORT.variable(), word)).port();
        } catch (StartRefused noPort) {
            throw new TypeConversionException("'" + word + "' is no port, 1 to 65535");
        }
    }
}
