using System.Globalization;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery;

/// <summary>Which tickets stand behind a number of the delivery page, as the address says it.</summary>
/// <param name="State">Of <see cref="DeliveryListKind.State"/>.</param>
/// <param name="Holder">Id of the technician, of <see cref="DeliveryListKind.Holder"/>.</param>
/// <param name="Week">Of <see cref="DeliveryListKind.Delivered"/>; null means all weeks that are shown.</param>
/// <param name="Kept">Of <see cref="DeliveryListKind.Delivered"/>.</param>
public sealed record DeliveryFilter(
    DeliveryListKind Kind,
    TicketState? State = null,
    int? Holder = null,
    IsoWeek? Week = null,
    Kept Kept = Kept.All
)
{
    private const string AllWeeks = "all";

    /// <summary>Its address.</summary>
    public string Href =>
        Kind switch
        {
            DeliveryListKind.Open => "delivery?show=open",
            DeliveryListKind.Due => "delivery?show=due",
            DeliveryListKind.Late => "delivery?show=late",
            DeliveryListKind.State => $"delivery?state={Lower(State!.Value)}",
            DeliveryListKind.Holder => string.Create(
                CultureInfo.InvariantCulture,
                $"delivery?who={Holder}"
            ),
            DeliveryListKind.Delivered =>
                $"delivery?week={Week?.ToString() ?? AllWeeks}{KeptText(Kept)}",
        };

    /// <returns>Null where the address asks for no list, or for none that there is.</returns>
    public static DeliveryFilter? Read(
        string? show,
        string? state,
        string? who,
        string? week,
        string? kept
    )
    {
        if (IsWord(show) && Enum.TryParse<DeliveryListKind>(show, true, out var kind))
        {
            return kind is DeliveryListKind.Open or DeliveryListKind.Due or DeliveryListKind.Late
                ? new(kind)
                : null;
        }

        if (IsWord(state) && Enum.TryParse<TicketState>(state, true, out var found))
        {
            return OpenTickets.States.Contains(found)
                ? new(DeliveryListKind.State, State: found)
                : null;
        }

        if (int.TryParse(who, NumberStyles.None, CultureInfo.InvariantCulture, out var holder))
        {
            return new(DeliveryListKind.Holder, Holder: holder);
        }

        var one = IsoWeek.Parse(week);
        return one is null && !string.Equals(week, AllWeeks, StringComparison.Ordinal)
            ? null
            : new(DeliveryListKind.Delivered, Week: one, Kept: KeptOf(kept));
    }

    private static Kept KeptOf(string? text) =>
        text switch
        {
            "7" => Kept.WithinFirst,
            "14" => Kept.WithinSecond,
            "late" => Kept.Later,
            _ => Kept.All,
        };

    private static string KeptText(Kept kept) =>
        kept switch
        {
            Kept.All => "",
            Kept.WithinFirst => "&kept=7",
            Kept.WithinSecond => "&kept=14",
            Kept.Later => "&kept=late",
        };

    /// <summary>An enum would also take its number for its name.</summary>
    private static bool IsWord(string? text) => text is { Length: > 0 } && char.IsLetter(text[0]);

    private static string Lower(TicketState state) => state.ToString().ToLowerInvariant();
}
