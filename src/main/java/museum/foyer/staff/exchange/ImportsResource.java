package museum.foyer.staff.exchange;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.exchange.ImportRequest;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.knowledge.tables.Mode;
import museum.foyer.knowledge.tables.Table;
import museum.foyer.platform.InvalidParameterException;
import museum.foyer.platform.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of staff in: checked as a whole, tried first if wanted, all or nothing. */
@Path("/api/v1/staff/imports")
@RolesAllowed({Roles.PUBLISHER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff: import and export")
public class ImportsResource {

  private final Imports imports;
  private final SecurityIdentity staff;

  ImportsResource(Imports imports, SecurityIdentity staff) {
    this.imports = imports;
    this.staff = staff;
  }

  /** What is asked of an import, beside the file. */
  public static final class Wanted {
    /** {@code knowledge-file}, {@code csv}, {@code xlsx} or {@code jsonld}. */
    @QueryParam("format")
    String format;

    /** Of CSV and XLSX: {@code faq}, {@code prices}, {@code exhibitions}, {@code exceptions} … */
    @QueryParam("section")
    String section;

    /** {@code replace}: rows the table does not have are retired. */
    @QueryParam("mode")
    @DefaultValue("merge")
    String mode;

    /** Of JSON-LD: the language of its texts. */
    @QueryParam("lang")
    String language;

    @QueryParam("dryRun")
    @DefaultValue("false")
    boolean dryRun;

    /** Why; kept with the changes. */
    @QueryParam("reason")
    @DefaultValue("")
    String reason;

    ImportRequest request(byte[] file) {
      ImportRequest.Format known = one("format", format, ImportRequest.Format.values());
      boolean table = known == ImportRequest.Format.CSV || known == ImportRequest.Format.XLSX;
      Optional<Table> of =
          table ? Optional.of(one("section", section, Table.values())) : Optional.empty();
      return new ImportRequest(
          known,
          of,
          one("mode", mode, Mode.values()),
          Optional.ofNullable(language).flatMap(Language::of),
          file);
    }

    private static <T extends Enum<T>> T one(String name, String text, T[] values) {
      return Arrays.stream(values)
          .filter(value -> word(value).equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  InvalidParameterException.of(
                      name,
                      "Must be one of "
                          + Arrays.stream(values)
                              .map(Wanted::word)
                              .collect(Collectors.joining(", "))
                          + "."));
    }

    private static String word(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @param ifMatch the digest a dry run has told, to do exactly that
   * @param prefer {@code respond-async}: does not wait, tells where to ask
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Blocking
  @Operation(operationId = "importFile", summary = "Import a file, or try what it would do")
  public Response importFile(
      @jakarta.ws.rs.BeanParam Wanted wanted,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Prefer") String prefer,
      byte[] file) {
    Imports.Order order =
        new Imports.Order(
            wanted.request(file),
            wanted.dryRun,
            Optional.ofNullable(ifMatch).map(tag -> tag.strip().replaceAll("^\"|\"$", "")),
            new Byline(staff.getPrincipal().getName(), Optional.ofNullable(wanted.reason)));
    if (prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async")) {
      ImportRun run = imports.start(order);
      return Response.accepted(run)
          .location(URI.create("/api/v1/staff/imports/" + run.id()))
          .header("Preference-Applied", "respond-async")
          .build();
    }
    ImportReport report = imports.run(order);
    Response.ResponseBuilder response = Response.ok(report);
    return report.digest().isEmpty()
        ? response.build()
        : response.tag(new EntityTag(report.digest())).build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "importProgress", summary = "How far a long import is, then its report")
  public ImportRun progress(@PathParam("id") String id) {
    return imports.find(id).orElseThrow(NotFoundException::new);
  }
}
