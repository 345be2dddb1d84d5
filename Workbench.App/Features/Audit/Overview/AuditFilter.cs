using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Workbench.App.Storage.Auditing;

namespace Workbench.App.Features.Audit.Overview;

/// <summary>What of the audit is shown, as the address states it.</summary>
public sealed record AuditFilter
{
    /// <summary>The first and last day that a period can have in the address.</summary>
    public static readonly DateOnly FirstDay = new(2000, 1, 1);
    public static readonly DateOnly LastDay = new(9998, 12, 31);

    /// <summary>The path of the file.</summary>
    public const string FilePath = "audit/file.csv";

    private const string Page = "audit";
    private const int MaxTextLength = 100;

    public static AuditFilter Empty { get; } = new();

    /// <summary>The id of the person who did it, or to whom it was done; null for all.</summary>
    public int? Person { get; init; }

    /// <summary>A customer's number, or words of its name.</summary>
    public string? Customer { get; init; }

    public int? Ticket { get; init; }

    public AuditKind? Kind { get; init; }

    /// <summary>The first day of the period, in Stockholm.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the period, in Stockholm.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The last row of the page before; null for the first page.</summary>
    public AuditKey? After { get; init; }

    public bool IsEmpty => this with { After = null } == Empty;

    /// <summary>The address of the page, relative to the base address of the site.</summary>
    public string Address => AddressOf(Page);

    /// <summary>The address of the file with the same rows.</summary>
    public string FileAddress => (this with { After = null }).AddressOf(FilePath);

    /// <summary>Reads the address. What isn't understood is left out.</summary>
    public static AuditFilter Parse(
        string? person,
        string? customer,
        string? ticket,
        string? kind,
        string? from,
        string? to,
        string? after
    ) =>
        new()
        {
            Person = Number(person),
            Customer = Text(customer),
            Ticket = Number(ticket),
            Kind =
                kind is { Length: > 0 }
                && char.IsLetter(kind[0])
                && Enum.TryParse<AuditKind>(kind, ignoreCase: true, out var known)
                    ? known
                    : null,
            From = Date(from),
            To = Date(to),
            After = AuditKey.Parse(after),
        };

    private string AddressOf(string path)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        Add("person", Person?.ToString(CultureInfo.InvariantCulture));
        Add("customer", Customer);
        Add("ticket", Ticket?.ToString(CultureInfo.InvariantCulture));
        Add("kind", Kind?.ToString().ToLowerInvariant());
        Add("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("after", After?.ToString());
        return QueryHelpers.AddQueryString(path, query);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query[name] = value;
            }
        }
    }

    private static string? Text(string? text) =>
        text?.Trim() is { Length: > 0 and <= MaxTextLength } trimmed ? trimmed : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
        && date >= FirstDay
        && date <= LastDay
            ? date
            : null;
}
