using Workbench.App.Shell;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.History;

/// <summary>A line of a ticket's history in words.</summary>
public static class HistorySaid
{
    public static string Of(HistoryLine line) =>
        line.Classified is { } classified ? Of(classified)
        : line.Change is not { } change ? ""
        : change.FromState == change.ToState ? With(Within(change.Kind), change.Reason)
        : With(Moved(change), change.Reason);

    private static string Moved(TicketChange change) =>
        change.FromState is { } from
            ? Formats.Text(Texts.Ticket_ChangeTo, DomainText.For(from), DomainText.For(change.ToState))
            : DomainText.For(change.ToState);

    /// <summary>What was done that left the state as it is.</summary>
    private static string Within(TicketChangeKind kind) =>
        kind switch
        {
            TicketChangeKind.MovedToFront => Texts.History_MovedToFront,
            TicketChangeKind.MoveToFrontUndone => Texts.History_MovedBack,
            TicketChangeKind.HandedOver => Texts.History_HandedOver,
            TicketChangeKind.FinishApproved => Texts.History_FinishApproved,
            TicketChangeKind.EstimatedAnew => Texts.History_EstimatedAnew,
            _ => Texts.History_Together,
        };

    private static string Of(Domain.Bugs.BugClassification classified) =>
        With(
            Formats.Text(
                classified.PreviousClass is null ? Texts.History_Classified : Texts.History_ClassChanged,
                DomainText.For(classified.ChosenClass)
            ),
            classified.Reason
        );

    private static string With(string what, string reason) =>
        reason.Length == 0 ? what : $"{what}: {reason}";
}
