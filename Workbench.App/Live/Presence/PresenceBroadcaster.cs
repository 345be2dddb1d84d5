namespace Workbench.App.Live.Presence;

/// <summary>
/// Writes the messages that tell other nodes who has which ticket open here, and reads theirs. Each message replaces what the
/// same node said of the ticket before, so that a lost one does no harm.
/// </summary>
public sealed class PresenceBroadcaster(ChangeFeed feed, PresenceTracker tracker)
{
    public string CreateMessage(int ticketNumber) =>
        new PresenceMessage(
            feed.NodeId,
            ticketNumber,
            tracker.LocalPeopleOn(ticketNumber)
        ).Serialize();

    /// <summary>Creates the message of a node that stops.</summary>
    public string CreateGoodbye() => new PresenceMessage(feed.NodeId, 0, []).Serialize();

    /// <summary>Reads a message of another node. Ignores this node's own and anything that is no message.</summary>
    public void Receive(string payload)
    {
        if (
            PresenceMessage.Parse(payload) is not { } message
            || string.Equals(message.Node, feed.NodeId, StringComparison.Ordinal)
        )
        {
            return;
        }

        if (message.TicketNumber == 0)
        {
            tracker.RemoveNode(message.Node);
        }
        else
        {
            tracker.ReceiveFrom(message.Node, message.TicketNumber, message.People);
        }
    }
}
