using System.Globalization;
using Workbench.App.Features.Delivery.Selection;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Figures;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>The filter of a ticket list on the delivery page, as the address states it.</summary>
/// <param name="State">For <see cref="DeliveryListKind.State"/>.</param>
/// <param name="TechnicianId">The id of the technician, for <see cref="DeliveryListKind.Technician"/>.</param>
/// <param name="Week">
/// For <see cref="DeliveryListKind.Delivered"/> and <see cref="DeliveryListKind.Submitted"/>; null means the whole period.
/// </param>
/// <param name="Outcome">For <see cref="DeliveryListKind.Delivered"/>.</param>
public sealed record DeliveryFilter(
    DeliveryListKind Kind,
    TicketState? State = null,
    int? TechnicianId = null,
    IsoWeek? Week = null,
    DeliveryOutcomeFilter Outcome = DeliveryOutcomeFilter.All
)
{
    private const string AllWeeks = "all";

    /// <summary>The period and the filters of the page from which the list was opened.</summary>
    public DeliverySelection Selection { get; init; } = DeliverySelection.Default;

    /// <summary>Whether the list is about estimates.</summary>
    public bool IsOfEstimates =>
        Outcome is DeliveryOutcomeFilter.Estimated or DeliveryOutcomeFilter.OverEstimate;

    /// <summary>The address of the list.</summary>
    public string Href => ListHref + Selection.Parameters;

    private string ListHref =>
        Kind switch
        {
            DeliveryListKind.Open => "delivery?show=open",
            DeliveryListKind.Due => "delivery?show=due",
            DeliveryListKind.Late => "delivery?show=late",
            DeliveryListKind.State => $"delivery?state={Lower(State!.Value)}",
            DeliveryListKind.Technician => string.Create(
                CultureInfo.InvariantCulture,
                $"delivery?who={TechnicianId}"
            ),
            DeliveryListKind.Delivered =>
                $"delivery?week={Week?.ToString() ?? AllWeeks}{OutcomeParameter(Outcome)}",
            DeliveryListKind.Submitted => $"delivery?submitted={Week?.ToString() ?? AllWeeks}",
        };

    /// <returns>The filter; null if the address names no list or an unknown one.</returns>
    public static DeliveryFilter? Parse(
        string? show,
        string? state,
        string? technician,
        string? week,
        string? outcome,
        string? submitted = null
    )
    {
        if (IsWord(show) && Enum.TryParse<DeliveryListKind>(show, true, out var kind))
        {
            return kind is DeliveryListKind.Open or DeliveryListKind.Due or DeliveryListKind.Late
                ? new(kind)
                : null;
        }

        if (IsWord(state) && Enum.TryParse<TicketState>(state, true, out var ticketState))
        {
            return OpenTicketRules.States.Contains(ticketState)
                ? new(DeliveryListKind.State, State: ticketState)
                : null;
        }

        if (
            int.TryParse(
                technician,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var technicianId
            )
        )
        {
            return new(DeliveryListKind.Technician, TechnicianId: technicianId);
        }

        return NamesWeeks(submitted)
                ? new(DeliveryListKind.Submitted, Week: IsoWeek.Parse(submitted))
            : NamesWeeks(week)
                ? new(
                    DeliveryListKind.Delivered,
                    Week: IsoWeek.Parse(week),
                    Outcome: ParseOutcome(outcome)
                )
            : null;
    }

    private static bool NamesWeeks(string? text) =>
        IsoWeek.Parse(text) is not null || string.Equals(text, AllWeeks, StringComparison.Ordinal);

    /// <summary>Returns the days of the list: the week as far as the period contains it, or the period.</summary>
    public DeliveryPeriod PeriodOf(DateOnly today)
    {
        var period = Selection.PeriodOf(today);
        return Week is { } week
            ? period.Intersect(new(week.Monday, week.Sunday)) ?? new(week.Monday, week.Sunday)
            : period;
    }

    private static DeliveryOutcomeFilter ParseOutcome(string? text) =>
        text switch
        {
            "7" => DeliveryOutcomeFilter.WithinFirstLimit,
            "14" => DeliveryOutcomeFilter.WithinSecondLimit,
            "late" => DeliveryOutcomeFilter.AfterSecondLimit,
            "estimated" => DeliveryOutcomeFilter.Estimated,
            "over" => DeliveryOutcomeFilter.OverEstimate,
            _ => DeliveryOutcomeFilter.All,
        };

    private static string OutcomeParameter(DeliveryOutcomeFilter deliveryOutcomeFilter) =>
        deliveryOutcomeFilter switch
        {
            DeliveryOutcomeFilter.All => "",
            DeliveryOutcomeFilter.WithinFirstLimit => "&kept=7",
            DeliveryOutcomeFilter.WithinSecondLimit => "&kept=14",
            DeliveryOutcomeFilter.AfterSecondLimit => "&kept=late",
            DeliveryOutcomeFilter.Estimated => "&kept=estimated",
            DeliveryOutcomeFilter.OverEstimate => "&kept=over",
        };

    /// <summary>Returns whether the text is a name. Parsing an enum would also accept its number.</summary>
    private static bool IsWord(string? text) => text is { Length: > 0 } && char.IsLetter(text[0]);

    private static string Lower(TicketState state) => state.ToString().ToLowerInvariant();
}
