package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All profiles by name: the built-in ones, then those of the operator's folder, which may add but not change. Refuses to
 * start with a bad one.
 */
@ApplicationScoped
public class ProfileCatalogue {
    /** Names the folders beside it, which cannot be listed from within a WAR. */
    private static final String INDEX = "/profiles/index";

    private final Map<ProfileName, Profile> profiles = new LinkedHashMap<>();

    /** Where the operator keeps profiles; a producer of this type adds them. */
    public record OperatorFolder(Optional<Path> path) {}

    @Inject
    ProfileCatalogue(Instance<OperatorFolder> folder) {
        this(folder.isResolvable() ? folder.get().path() : Optional.empty());
    }

    private ProfileCatalogue(Optional<Path> folder) {
        index().lines()
                .map(ProfileName::new)
                .forEach(profile ->
                        profiles.put(profile, new ProfileReader(ProfileFiles.builtIn(profile)).read(profile)));
        folder.ifPresent(this::addFrom);
    }

    private static String index() {
        return ProfileFiles.resource(INDEX)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new BadProfile(INDEX, "", "there is no such file"));
    }

    /** @return the built-in profiles only */
    public static ProfileCatalogue builtIn() {
        return new ProfileCatalogue(Optional.empty());
    }

    /** @param folder holds a folder per profile */
    public static ProfileCatalogue with(Path folder) {
        return new ProfileCatalogue(Optional.of(folder));
    }

    // A lazy bean would meet a bad profile at the first delivery; this one stops the start.
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    private void addFrom(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(this::add);
        } catch (IOException unreadable) {
            throw new BadProfile(folder.toString(), "", "cannot be read: " + unreadable);
        }
    }

    private void add(Path folder) {
        ProfileName name = nameOf(folder);
        if (profiles.containsKey(name)) {
            throw new BadProfile(folder.toString(), "", "a built-in profile cannot be changed; choose another name");
        }
        profiles.put(name, new ProfileReader(ProfileFiles.of(folder)).readAndJudge(name));
    }

    private static ProfileName nameOf(Path folder) {
        try {
            return new ProfileName(String.valueOf(folder.getFileName()));
        } catch (Refused notAName) {
            throw new BadProfile(folder.toString(), "", notAName.detail());
        }
    }

    public Optional<Profile> find(ProfileName name) {
        return Optional.ofNullable(profiles.get(name));
    }

    /** @return built-in ones first, then by name */
    public List<Profile> all() {
        return List.copyOf(profiles.values());
    }
}
