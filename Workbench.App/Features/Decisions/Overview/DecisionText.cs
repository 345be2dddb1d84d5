using Workbench.App.Shared.Decisions;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Decisions;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Decisions.Overview;

/// <summary>Says what is to be decided, with its figures.</summary>
internal static class DecisionText
{
    public static string Kind(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.OverFourHours => DecisionsTexts.Kind_OverFourHours,
            DecisionKind.ReopenedAgain => DecisionsTexts.Kind_ReopenedAgain,
            DecisionKind.UncoveredTime => DecisionsTexts.Kind_UncoveredTime,
            DecisionKind.AbsentTechnician => DecisionsTexts.Kind_AbsentTechnician,
            DecisionKind.FailedReset => DecisionsTexts.Kind_FailedReset,
        };

    public static TagKind TagKindOf(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.OverFourHours or DecisionKind.FailedReset => TagKind.Late,
            DecisionKind.ReopenedAgain or DecisionKind.AbsentTechnician => TagKind.Due,
            DecisionKind.UncoveredTime => TagKind.Idle,
        };

    /// <summary>Returns the sentences of a row; the first one is the most important.</summary>
    public static IReadOnlyList<string> Sentences(DecisionItem item, DateOnly today) =>
        item.Decision switch
        {
            PendingDecision.AboutTicket about => Sentences(about, item),
            PendingDecision.AbsentTechnician absent =>
            [
                absent.TicketCount == 1
                    ? DecisionsTexts.Text_AbsentOne
                    : Formats.Text(DecisionsTexts.Text_Absent, absent.TicketCount),
                AwayText(absent.Away, today),
            ],
            PendingDecision.FailedReset failed =>
            [
                Formats.Text(DecisionsTexts.Text_ResetDue, Formats.Date(failed.Since)),
                ReasonText(failed.Reason),
            ],
            _ => [],
        };

    private static IReadOnlyList<string> Sentences(
        PendingDecision.AboutTicket about,
        DecisionItem item
    )
    {
        var ticket = about.Ticket;
        var registered = new Minutes(ticket.RegisteredMinutes);
        return about.Cause switch
        {
            DecisionKind.OverFourHours when ticket.UndecidedMinutes > 0 =>
            [
                Formats.Text(
                    DecisionsTexts.Text_Beyond,
                    new Minutes(ticket.UndecidedMinutes),
                    registered
                ),
                Formats.Text(DecisionsTexts.Text_Price, item.Price),
                Formats.Text(DecisionsTexts.Text_Available, item.Available),
            ],
            DecisionKind.OverFourHours =>
            [
                Formats.Text(DecisionsTexts.Text_AtLimit, registered),
                Formats.Text(DecisionsTexts.Text_Available, item.Available),
            ],
            DecisionKind.ReopenedAgain => [ReopenedText(ticket)],
            _ =>
            [
                Formats.Text(
                    DecisionsTexts.Text_Uncovered,
                    new Minutes(ticket.UncoveredMinutes),
                    registered
                ),
                Formats.Text(DecisionsTexts.Text_Price, item.Price),
                Formats.Text(DecisionsTexts.Text_Available, item.Available),
            ],
        };
    }

    private static string ReopenedText(Ticket ticket) =>
        Formats.Text(
            DecisionsTexts.Text_Reopened,
            ticket.Cycle - 1,
            Formats.Date(StockholmTime.DateOf(ticket.TargetStartsAt))
        );

    private static string AwayText(AwayPerson? away, DateOnly today) =>
        away is null ? DecisionsTexts.Absent_Left
        : away.Until == today ? DecisionsTexts.Absent_Today
        : Formats.Text(DecisionsTexts.Absent_Until, Formats.Date(away.Until));

    private static string ReasonText(string reason) =>
        Enum.TryParse<RefusalCode>(reason, out var code)
            ? RefusalText.For(Refusal.Because(code))
            : Formats.Text(DecisionsTexts.Text_ResetError, reason);
}
