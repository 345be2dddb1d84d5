using System.Globalization;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Agreements.Ledger.Search;

/// <summary>Which entries of a ledger are searched for.</summary>
/// <param name="From">The first ledger date.</param>
/// <param name="To">The last ledger date.</param>
public sealed record LedgerFilter(int? Ticket, LedgerEntryKind? Kind, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether everything is searched for.</summary>
    public bool IsEmpty => this is { Ticket: null, Kind: null, From: null, To: null };

    /// <summary>Parses the values of the address. What isn't understood is left out.</summary>
    public static LedgerFilter Parse(string ticket, string kind, string from, string to) =>
        new(
            ParseTicket(ticket),
            Enum.TryParse<LedgerEntryKind>(kind, ignoreCase: true, out var parsed)
            && Enum.IsDefined(parsed)
                ? parsed
                : null,
            AddressDate.Parse(from),
            AddressDate.Parse(to)
        );

    /// <summary>Parses a ticket number as it was typed; null if it is none.</summary>
    public static int? ParseTicket(string text) =>
        int.TryParse(
            text.Trim().TrimStart('#'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number > 0
            ? number
            : null;
}
