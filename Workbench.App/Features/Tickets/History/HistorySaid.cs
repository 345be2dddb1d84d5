using Workbench.App.Shell;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.History;

/// <summary>A line of a ticket's history in words.</summary>
public static class HistorySaid
{
    /// <summary>Triage's command, as the audit knows it.</summary>
    private const string EstimateAnew = nameof(EstimateAnew);

    public static string Of(HistoryLine line) =>
        line.Classified is { } classified ? Of(classified)
        : line.Change is not { } change ? ""
        : change.From == change.To ? With(Within(line.Command), change.Reason)
        : With(Moved(change), change.Reason);

    private static string Moved(TicketChange change) =>
        change.From is { } from
            ? Formats.Text(Texts.Ticket_ChangeTo, Words.Of(from), Words.Of(change.To))
            : Words.Of(change.To);

    /// <summary>What was done that left the state as it is; of what was done to another ticket there is only the reason.</summary>
    private static string Within(string? command) =>
        command switch
        {
            FrontReading.Command => Texts.History_MovedToFront,
            FrontReading.Undone => Texts.History_MovedBack,
            nameof(HandOver) => Texts.History_HandedOver,
            nameof(ApproveFinish) => Texts.History_FinishApproved,
            EstimateAnew => Texts.History_EstimatedAnew,
            _ => Texts.History_Together,
        };

    private static string Of(Domain.Bugs.BugClassification classified) =>
        With(
            Formats.Text(
                classified.Before is null ? Texts.History_Classified : Texts.History_ClassChanged,
                Words.Of(classified.Chosen)
            ),
            classified.Reason
        );

    private static string With(string what, string reason) =>
        reason.Length == 0 ? what : $"{what}: {reason}";
}
