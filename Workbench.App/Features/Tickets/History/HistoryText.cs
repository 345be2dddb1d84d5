using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.History;

/// <summary>Formats the lines of a ticket's history.</summary>
public static class HistoryText
{
    public static string Create(HistoryLine line) =>
        line.Classified is { } classified ? Create(classified)
        : line.Change is not { } change ? ""
        : change.FromState == change.ToState ? WithReason(CommandText(change.Kind), change.Reason)
        : WithReason(StateChangeText(change), change.Reason);

    private static string StateChangeText(TicketChange change) =>
        change.FromState is { } from
            ? Formats.Text(
                TicketsTexts.ChangeTo,
                DomainText.For(from),
                DomainText.For(change.ToState)
            )
            : DomainText.For(change.ToState);

    /// <summary>Returns the text of a change that left the state as it was.</summary>
    private static string CommandText(TicketChangeKind kind) =>
        kind switch
        {
            TicketChangeKind.MovedToFront => TicketsTexts.History_MovedToFront,
            TicketChangeKind.MoveToFrontUndone => TicketsTexts.History_MovedBack,
            TicketChangeKind.HandedOver => TicketsTexts.History_HandedOver,
            TicketChangeKind.FinishApproved => TicketsTexts.History_FinishApproved,
            TicketChangeKind.MinutesWaived => TicketsTexts.History_MinutesWaived,
            TicketChangeKind.RemovedFromBundle => TicketsTexts.History_RemovedFromBundle,
            TicketChangeKind.Linked => TicketsTexts.History_Linked,
            TicketChangeKind.LinkRemoved => TicketsTexts.History_LinkRemoved,
            TicketChangeKind.MergeReceived => TicketsTexts.History_MergeReceived,
            TicketChangeKind.MergeReceivedUndone => TicketsTexts.History_MergeReceivedUndone,
            TicketChangeKind.EstimatedAnew => TicketsTexts.History_EstimatedAnew,
            _ => TicketsTexts.History_Together,
        };

    private static string Create(Domain.Bugs.BugClassification classified) =>
        WithReason(
            Formats.Text(
                classified.PreviousClass is null
                    ? TicketsTexts.History_Classified
                    : TicketsTexts.History_ClassChanged,
                DomainText.For(classified.ChosenClass)
            ),
            classified.Reason
        );

    private static string WithReason(string what, string reason) =>
        reason.Length == 0 ? what : $"{what}: {reason}";
}
