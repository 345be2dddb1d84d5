using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain;
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

    /// <summary>Returns, for example, "Picked up · Maria Ek".</summary>
    public static string StateAndOwner(EscalationState state, string? owner) =>
        owner is null ? State(state) : $"{State(state)} · {owner}";

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
