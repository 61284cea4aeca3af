package museum.foyer.conversation;

import museum.foyer.conversation.turns.Channel;

/**
 * A visitor on a channel that knows who writes.
 *
 * @param account of the museum on it
 * @param person the channel's id of the visitor, which means something for this account alone
 */
public record Correspondent(Channel channel, String account, String person) {}
