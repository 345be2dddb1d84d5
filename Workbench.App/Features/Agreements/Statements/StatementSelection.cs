using System.Globalization;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements;

/// <summary>The days of a statement as its address states them: a term by its first day, or own dates. Without either, the latest term.</summary>
public sealed record StatementSelection(DateOnly? TermStart, DateOnly? From, DateOnly? To)
{
    public static StatementSelection Latest { get; } = new(null, null, null);

    public bool HasOwnDates => TermStart is null && (From ?? To) is not null;

    /// <summary>Creates the selection of an address. A value that is no date is ignored.</summary>
    public static StatementSelection Parse(string? term, string? from, string? to) =>
        new(DateOf(term), DateOf(from), DateOf(to));

    /// <summary>Returns the query of the address; empty for the latest term in the customer's language.</summary>
    /// <param name="language">The language of the statement; null for that of the customer.</param>
    public string ToQuery(string? language = null)
    {
        var parts = new[]
        {
            TermStart is { } term ? $"term={Formats.Date(term)}" : null,
            HasOwnDates && From is { } from ? $"from={Formats.Date(from)}" : null,
            HasOwnDates && To is { } to ? $"to={Formats.Date(to)}" : null,
            language is null ? null : $"language={language[..2]}",
        }.OfType<string>();
        return string.Join('&', parts) is { Length: > 0 } query ? $"?{query}" : "";
    }

    /// <summary>Returns the days; the whole account until today if there is no such term.</summary>
    /// <param name="terms">The terms of the customer, the latest last.</param>
    public StatementPeriod PeriodOf(
        IReadOnlyList<TermDates> terms,
        ServiceAgreement? agreement,
        DateOnly today
    )
    {
        if (HasOwnDates)
        {
            return new(From, To ?? (From > today ? From.Value : today));
        }

        var chosen = TermStart is { } start
            ? terms.FirstOrDefault(t => t.Start == start)
            : terms.LastOrDefault(t => t.Start <= today)
                ?? (terms is [var first, ..] ? first : null);
        return chosen is null ? new(null, today) : StatementPeriod.OfTerm(chosen, agreement, today);
    }

    private static DateOnly? DateOf(string? text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        ) && date.Year is > 1970 and < 2199
            ? date
            : null;
}
