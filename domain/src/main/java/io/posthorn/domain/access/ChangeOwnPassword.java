package io.posthorn.domain.access;

import io.posthorn.domain.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A person takes another password. Who only found the session open does not know the present one. */
@ApplicationScoped
public class ChangeOwnPassword {
    private final SignIn signIn;
    private final ChangePortalUser change;

    @Inject
    ChangeOwnPassword(SignIn signIn, ChangePortalUser change) {
        this.signIn = signIn;
        this.change = change;
    }

    /**
     * A wrong present password counts as a sign-in that failed.
     *
     * @return the person with the epoch that this session goes on with; his other sessions end
     * @throws Refused INVALID at {@code /present}
     */
    public SignedIn change(SignedIn person, char[] present, NewPassword password) {
        if (signIn.verify(person.email(), present).isEmpty()) {
            throw Refused.invalid(
                    "/present", "present", "That is not your present password, or too many tries went before.");
        }
        return SignedIn.of(change.change(person.tenant(), person.actor(), person.id(), PortalUserChange.of(password)));
    }
}
