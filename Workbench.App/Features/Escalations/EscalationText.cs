using Workbench.App.Features.Escalations.Details;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Escalations;

/// <summary>Formats escalations for the pages.</summary>
internal static class EscalationText
{
    public static string State(EscalationState state) =>
        state switch
        {
            EscalationState.ToPickUp => EscalationsTexts.StateToPickUp,
            EscalationState.PickedUp => EscalationsTexts.StatePickedUp,
            EscalationState.Won => EscalationsTexts.StateWon,
            EscalationState.Declined => EscalationsTexts.StateDeclined,
            EscalationState.Rescoped => EscalationsTexts.StateRescoped,
            EscalationState.Withdrawn => EscalationsTexts.StateWithdrawn,
        };

    /// <summary>Returns who answered an offer, what, when and how.</summary>
    public static string Answer(OfferAnswer answer) =>
        Formats.Text(
            answer.IsAccepted ? EscalationsTexts.AcceptedBy : EscalationsTexts.DeclinedBy,
            answer.SaidBy,
            Formats.Date(answer.SaidOn),
            DomainText.For(answer.Channel)
        );

    /// <summary>
    /// Returns whether the customer's hours cover tickets that would return to the queue; null if none would, or none is sized.
    /// </summary>
    public static (TagKind Kind, string Text)? Coverage(
        IReadOnlyList<Ticket> returning,
        EscalationHours hours,
        DateOnly today
    ) =>
        BundleRules.TotalPlannedTime(returning) == Minutes.Zero
            ? null
            : ReturnCoverage
                .Calculate(returning, hours.Customer, hours.Agreement, hours.Account, today)
                .Match<(TagKind, string)>(
                    enough =>
                        (TagKind.Ok, Formats.Text(EscalationsTexts.HoursCover, enough.Available)),
                    _ => (TagKind.Ok, EscalationsTexts.HoursNotNeeded),
                    _ => (TagKind.Due, EscalationsTexts.HoursNotLaunched),
                    _ => (TagKind.Due, EscalationsTexts.HoursNoAgreement),
                    missing =>
                        (
                            missing.IsRateChosen ? TagKind.Ok : TagKind.Due,
                            Formats.Text(
                                missing.IsRateChosen
                                    ? EscalationsTexts.HoursShortAtRate
                                    : EscalationsTexts.HoursShort,
                                missing.Shortfall,
                                missing.Available
                            )
                        )
                );

    /// <summary>Returns the heading of a column of the board.</summary>
    public static string Column(EscalationStage stage, bool isMine) =>
        stage switch
        {
            EscalationStage.ToPickUp => EscalationsTexts.StateToPickUp,
            EscalationStage.PickedUp => isMine
                ? EscalationsTexts.ColumnMine
                : EscalationsTexts.StatePickedUp,
            EscalationStage.Offered => EscalationsTexts.StageOffered,
            EscalationStage.Won => EscalationsTexts.StageWon,
            EscalationStage.Declined => EscalationsTexts.StateDeclined,
            EscalationStage.Returned => EscalationsTexts.StateRescoped,
            EscalationStage.Withdrawn => EscalationsTexts.StateWithdrawn,
        };

    /// <summary>Returns what is to be done next, such as "Write plan"; empty if the escalation is decided.</summary>
    public static string Step(EscalationStep step) =>
        step switch
        {
            EscalationStep.PickUp => EscalationsTexts.PickUp,
            EscalationStep.WritePlan => EscalationsTexts.StepWritePlan,
            EscalationStep.SendOffer => EscalationsTexts.StepSendOffer,
            EscalationStep.RecordAnswer => EscalationsTexts.StepRecordAnswer,
            EscalationStep.Win => EscalationsTexts.StepWin,
            EscalationStep.Reconsider => EscalationsTexts.StepReconsider,
            EscalationStep.None => "",
        };

    /// <summary>Returns when the owner is reminded: red if that day has passed, amber on the day; null for never.</summary>
    public static (TagKind Kind, string Text)? FollowUp(Escalation escalation, DateOnly today) =>
        escalation.FollowUpOn is not { } on || !escalation.IsOpen ? null
        : on < today
            ? (TagKind.Late, Formats.Text(EscalationsTexts.FollowUpWas, Formats.DayAndMonth(on)))
        : on == today ? (TagKind.Due, EscalationsTexts.FollowUpToday)
        : (TagKind.Ok, Formats.Text(EscalationsTexts.FollowUpIs, Formats.DayAndMonth(on)));

    /// <summary>Returns, for example, "Offered · Maria Ek".</summary>
    public static string StateAndOwner(Escalation escalation, string? owner)
    {
        var state =
            escalation.Stage == EscalationStage.Offered
                ? EscalationsTexts.StageOffered
                : State(escalation.State);
        return owner is null ? state : $"{state} · {owner}";
    }

    public static TagKind TagKindOf(EscalationState state) =>
        state switch
        {
            EscalationState.Won or EscalationState.Rescoped => TagKind.Ok,
            EscalationState.ToPickUp or EscalationState.PickedUp => TagKind.Due,
            EscalationState.Declined or EscalationState.Withdrawn => TagKind.Idle,
        };

    /// <summary>Returns, for example, "2 h", "1 h–4 h" or "over 4 h".</summary>
    public static string TimeRange(ExpectedTime time) =>
        time.To is not { } to ? Formats.Text(EscalationsTexts.Over, time.From)
        : to == time.From ? Formats.Text("{0}", to)
        : Formats.Text(EscalationsTexts.Range, time.From, to);

    /// <summary>Returns the price of the expected time at the hourly rate.</summary>
    public static string PriceRange(ExpectedTime time, Money rate) =>
        time.To is not { } to ? Formats.Text(EscalationsTexts.Over, Money.ForTime(time.From, rate))
        : to == time.From ? Formats.Amount(Money.ForTime(to, rate).Ore)
        : Formats.Text(
            EscalationsTexts.Range,
            Money.ForTime(time.From, rate),
            Money.ForTime(to, rate)
        );

    /// <summary>Returns, for example, "#412, #415".</summary>
    public static string Numbers(IEnumerable<int> tickets) =>
        string.Join(", ", tickets.Select(n => $"#{Formats.Invariant(n)}"));
}
