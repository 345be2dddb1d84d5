using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>
/// Says what a new size, estimate or kind changes before it is confirmed: status, planned time, reserved hours, whether the
/// hours suffice, target and place in the queue. Asks the same rule as the command.
/// </summary>
internal static class PlanChangePreview
{
    /// <summary>Stands for the reason while it isn't typed yet, so that the effect of going to sales is shown.</summary>
    private const string AnyReason = "-";

    public static IReadOnlyList<string> Create(
        TicketActionForm form,
        TicketView view,
        TicketActionOptions options,
        Actor actor,
        DateTime now
    )
    {
        if (form.Size is not { } size || form.MissingText is not null)
        {
            return form.Action == TicketAction.HandToSales ? [TicketsTexts.Plan_ToSales] : [];
        }

        var facts = new SufficiencyFacts(
            view.Ticket,
            view.Customer,
            view.Agreement,
            view.Account,
            StockholmTime.DateOf(now)
        );
        return PlanChange
            .Decide(
                facts,
                options.RelatedTickets,
                size,
                form.TypedEstimate?.Value,
                AnyReason,
                actor,
                now
            )
            .Match(
                change => Lines(change, view, options),
                refusal => (IReadOnlyList<string>)[RefusalText.For(refusal)]
            );
    }

    public static IReadOnlyList<string> CreateForKind(TicketActionForm form, TicketView view)
    {
        var ticket = view.Ticket;
        return
        [
            form.Kind == TicketKind.Bug ? TicketsTexts.Plan_BecomesBug
            : ticket.Kind == TicketKind.Bug ? TicketsTexts.Plan_NoLongerBug
            : TicketsTexts.Plan_KindOnly,
            Formats.Text(
                TicketsTexts.Plan_Same,
                DomainText.For(ticket.State),
                ticket.PlannedTime,
                new Minutes(ticket.HeldMinutes)
            ),
        ];
    }

    private static IReadOnlyList<string> Lines(
        PlanChange change,
        TicketView view,
        TicketActionOptions options
    )
    {
        var (before, after) = (view.Ticket, change.After);
        return
        [
            StateText(before.State, after.State),
            Formats.Text(TicketsTexts.Plan_Planned, before.PlannedTime, after.PlannedTime),
            Formats.Text(
                TicketsTexts.Plan_Held,
                new Minutes(before.HeldMinutes),
                new Minutes(after.HeldMinutes)
            ),
            .. change.Escalation is { } escalation
                ? ToSalesTexts(escalation)
                : StayingTexts(change, view, options),
        ];
    }

    private static IEnumerable<string> ToSalesTexts(TriageOutcome escalation)
    {
        yield return TicketsTexts.Plan_ToSales;
        if (escalation.Members.Count > 1)
        {
            yield return Formats.Text(
                TicketsTexts.Plan_BundleToSales,
                string.Join(", ", escalation.Members.Skip(1).Select(t => $"#{t.Number}")),
                BundleRules.TotalPlannedTime(escalation.Members)
            );
        }

        if (escalation.Members.Any(t => t.UndecidedMinutes > 0))
        {
            yield return TicketsTexts.Plan_ToSalesDecides;
        }
    }

    private static IEnumerable<string> StayingTexts(
        PlanChange change,
        TicketView view,
        TicketActionOptions options
    )
    {
        if (change.Sufficiency is { } sufficiency)
        {
            yield return SufficiencyText(sufficiency);
        }

        yield return Formats.Text(
            TicketsTexts.Plan_Target,
            Formats.DateAndTime(view.Target.Deadline)
        );
        if (TicketCondition.IsInQueue.Holds(change.After) && options.QueuePosition is { } position)
        {
            yield return Formats.Text(TicketsTexts.Plan_Place, position);
        }
    }

    private static string SufficiencyText(Sufficiency sufficiency) =>
        sufficiency.IsRateChosen
            ? TicketsTexts.Plan_AtRate
            : sufficiency.Match(
                enough => Formats.Text(TicketsTexts.Plan_Enough, enough.Available),
                _ => TicketsTexts.Plan_NoHoursNeeded,
                _ => TicketsTexts.Plan_NotLaunched,
                _ => TicketsTexts.Plan_NoAgreement,
                missing =>
                    Formats.Text(TicketsTexts.Plan_Short, missing.Available, missing.Shortfall)
            );

    private static string StateText(TicketState before, TicketState after) =>
        before == after
            ? Formats.Text(TicketsTexts.Plan_StateStays, DomainText.For(before))
            : Formats.Text(TicketsTexts.Plan_State, DomainText.For(before), DomainText.For(after));
}
