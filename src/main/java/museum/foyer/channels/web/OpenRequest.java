package museum.foyer.channels.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A conversation to be opened.
 *
 * @param locale BCP 47 tag of the page; a language that is not served counts as none
 * @param audience for whom the museum's words are chosen
 * @param venue key of the venue the page is about
 */
record OpenRequest(
    Optional<@Size(max = 35) String> locale,
    @Schema(enumeration = {"general", "expert", "child"})
        Optional<@Pattern(regexp = "general|expert|child") String> audience,
    Optional<@Size(max = 100) String> venue) {}
