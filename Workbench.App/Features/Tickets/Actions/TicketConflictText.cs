using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Says how a ticket changed while somebody filled in a dialog: the value they saw and the current one.</summary>
internal static class TicketConflictText
{
    public static IReadOnlyList<string> Changes(TicketView seen, TicketView now) =>
        [.. StateChangeTexts(seen, now), .. FigureChangeTexts(seen.Ticket, now.Ticket)];

    /// <summary>
    /// Returns, for example, "Jonas delivered it at 14:02" if somebody else already did the same; otherwise null.
    /// </summary>
    public static string? AlreadyDoneText(TicketAction action, TicketView seen, TicketView now) =>
        action == TicketAction.Deliver
        && ChangesSince(seen, now).LastOrDefault(c => c.ToState == TicketState.Delivered)
            is { } delivered
            ? ChangeText(delivered)
            : null;

    private static IEnumerable<TicketChange> ChangesSince(TicketView seen, TicketView now) =>
        now.Changes.Where(c => c.No >= seen.Ticket.NextChangeNo);

    private static IEnumerable<string> StateChangeTexts(TicketView seen, TicketView now) =>
        ChangesSince(seen, now).Select(ChangeText);

    private static string ChangeText(TicketChange change)
    {
        var clock = Formats.TimeOfDay(change.ChangedAt);
        if (change.ToState == TicketState.Delivered && change.FromState != change.ToState)
        {
            return Formats.Text(TicketsTexts.Action_DeliveredBy, change.ActorName, clock);
        }

        var stateText =
            change.FromState is { } from && from != change.ToState
                ? Formats.Text(
                    TicketsTexts.ChangeTo,
                    DomainText.For(from),
                    DomainText.For(change.ToState)
                )
                : "";
        string[] parts = [stateText, change.Reason];
        return Formats.Text(
            TicketsTexts.Action_ChangedBy,
            change.ActorName,
            clock,
            string.Join(": ", parts.Where(s => s.Length > 0))
        );
    }

    private static IEnumerable<string> FigureChangeTexts(Ticket seen, Ticket now)
    {
        if (seen.RegisteredMinutes != now.RegisteredMinutes)
        {
            yield return FigureText(
                TicketsTexts.Action_Registered,
                Formats.Duration(seen.RegisteredMinutes),
                Formats.Duration(now.RegisteredMinutes)
            );
        }

        if (seen.HeldMinutes != now.HeldMinutes)
        {
            yield return FigureText(
                TicketsTexts.HeldHere,
                Formats.Duration(seen.HeldMinutes),
                Formats.Duration(now.HeldMinutes)
            );
        }

        if (seen.Size != now.Size)
        {
            yield return FigureText(
                TicketsTexts.Size,
                DomainText.For(seen.Size),
                DomainText.For(now.Size)
            );
        }

        if (seen.BugClass != now.BugClass && now.BugClass is { } bugClass)
        {
            yield return $"{DomainText.For(now.Kind)}: {DomainText.For(bugClass)}";
        }
    }

    private static string FigureText(string what, string before, string after) =>
        $"{what}: {Formats.Text(TicketsTexts.ChangeTo, before, after)}";
}
