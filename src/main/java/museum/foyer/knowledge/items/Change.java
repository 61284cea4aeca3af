package museum.foyer.knowledge.items;

import java.util.OptionalInt;

/**
 * What somebody makes of an item.
 *
 * @param state the whole of it; its status decides whether visitors read it, go on reading what
 *     they read (draft), or read it no longer
 * @param expected number of the revision the author had in hand; empty to create the item
 */
public record Change(
    NewItem state,
    OptionalInt expected,
    WorkingCopy.Schedule schedule,
    Revision.Act act,
    Byline by) {}
