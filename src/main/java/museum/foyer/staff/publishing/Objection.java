package museum.foyer.staff.publishing;

/**
 * What speaks against publishing an item.
 *
 * @param code stable, kebab-case, for programs
 * @param pointer into the item where it shows, as in the knowledge file; empty for all of it
 * @param detail one sentence for a colleague
 * @param overridable whether it may be published all the same, with a reason
 */
public record Objection(String code, String pointer, String detail, boolean overridable) {}
