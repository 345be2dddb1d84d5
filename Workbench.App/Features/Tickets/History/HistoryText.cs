using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.History;

/// <summary>Formats the lines of a ticket's history.</summary>
public static class HistoryText
{
    public static string Create(HistoryLine line) =>
        line.Time is { } time ? Create(time)
        : line.Classified is { } classified ? Create(classified)
        : line.Change is not { } change ? ""
        : change.FromState == change.ToState ? WithReason(CommandText(change), change.Reason)
        : WithReason(StateChangeText(change), change.Reason);

    /// <summary>Returns whose time was corrected, with the old and the new value.</summary>
    private static string Create(HistoryLine.CorrectedTimeLine time)
    {
        var (change, technician) = (time.Change, time.Technician);
        var before = EntryText(change.Before);
        return change switch
        {
            { Before: null, OtherTicket: { } from } => Formats.Text(
                TicketsTexts.History_TimeMovedHere,
                technician,
                EntryText(change.After),
                from
            ),
            { OtherTicket: { } to } => WithReason(
                Formats.Text(TicketsTexts.History_TimeMoved, technician, before, to),
                change.Reason
            ),
            { After: { } after } when time.GivenTo is { } givenTo => WithReason(
                Formats.Text(
                    TicketsTexts.History_TimeGiven,
                    technician,
                    before,
                    EntryText(after),
                    givenTo
                ),
                change.Reason
            ),
            { After: { } after } => WithReason(
                Formats.Text(
                    TicketsTexts.History_TimeCorrected,
                    technician,
                    before,
                    EntryText(after)
                ),
                change.Reason
            ),
            _ => WithReason(
                Formats.Text(TicketsTexts.History_TimeRemoved, technician, before),
                change.Reason
            ),
        };
    }

    private static string EntryText(TimeEntry? entry) =>
        entry is null
            ? ""
            : Formats.Text(
                TicketsTexts.History_TimeValue,
                Formats.Duration(entry.Minutes),
                DomainText.For(entry.Activity),
                Formats.Date(entry.WorkedOn)
            );

    private static string StateChangeText(TicketChange change) =>
        change.FromState is { } from
            ? Formats.Text(
                TicketsTexts.ChangeTo,
                DomainText.For(from),
                DomainText.For(change.ToState)
            )
            : DomainText.For(change.ToState);

    /// <summary>Returns the text of a change that left the state as it was.</summary>
    private static string CommandText(TicketChange change) =>
        change.Kind switch
        {
            TicketChangeKind.EstimatedAnew
                when change
                    is { PlannedMinutesBefore: { } before, PlannedMinutesAfter: { } after } =>
                Formats.Text(TicketsTexts.History_Planned, new Minutes(before), new Minutes(after)),
            TicketChangeKind.KindChanged
                when change is { KindBefore: { } before, KindAfter: { } after } => Formats.Text(
                TicketsTexts.History_Kind,
                DomainText.For(before),
                DomainText.For(after)
            ),
            TicketChangeKind.AskedForFunding => TicketsTexts.History_AskedForFunding,
            TicketChangeKind.MovedToFront => TicketsTexts.History_MovedToFront,
            TicketChangeKind.MoveToFrontUndone => TicketsTexts.History_MovedBack,
            TicketChangeKind.HandedOver => TicketsTexts.History_HandedOver,
            TicketChangeKind.FinishApproved => TicketsTexts.History_FinishApproved,
            TicketChangeKind.MinutesWaived => TicketsTexts.History_MinutesWaived,
            TicketChangeKind.ReopeningReviewed => TicketsTexts.History_ReopeningReviewed,
            TicketChangeKind.Released => TicketsTexts.History_Released,
            TicketChangeKind.TechnicianJoined => TicketsTexts.History_TechnicianJoined,
            TicketChangeKind.RemovedFromBundle => TicketsTexts.History_RemovedFromBundle,
            TicketChangeKind.Linked => TicketsTexts.History_Linked,
            TicketChangeKind.LinkRemoved => TicketsTexts.History_LinkRemoved,
            TicketChangeKind.MergeReceived => TicketsTexts.History_MergeReceived,
            TicketChangeKind.MergeReceivedUndone => TicketsTexts.History_MergeReceivedUndone,
            TicketChangeKind.EstimatedAnew => TicketsTexts.History_EstimatedAnew,
            TicketChangeKind.EscalationSplit => TicketsTexts.History_EscalationSplit,
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
