using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Workbench.App.Shared.Search;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Search;

/// <summary>What is searched for and where, as the address of the page states it.</summary>
public sealed record SearchFilter
{
    /// <summary>Names the open tickets in the address.</summary>
    public const string Open = "open";

    /// <summary>The first and last day that a period can have in the address.</summary>
    public static readonly DateOnly FirstDay = new(2000, 1, 1);
    public static readonly DateOnly LastDay = new(9998, 12, 31);

    public string Text { get; init; } = "";

    /// <summary>"open", or the name of a state; null for all.</summary>
    public string? Status { get; init; }

    public TicketKind? Kind { get; init; }

    public BugClass? Class { get; init; }

    /// <summary>A customer's number, or words of its name.</summary>
    public string? Customer { get; init; }

    public int? TechnicianId { get; init; }

    /// <summary>The first day of the submission, in Stockholm.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the submission, in Stockholm.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The part in which the words must be found; null for all.</summary>
    public TicketParts? Part { get; init; }

    public bool HasFilters => this != new SearchFilter { Text = Text };

    public string ClearedAddress => new SearchFilter { Text = Text }.Address;

    /// <summary>The address, relative to the base address of the site.</summary>
    public string Address
    {
        get
        {
            var query = new (string Name, string? Value)[]
            {
                ("q", Text.Length == 0 ? null : Text),
                ("in", Part is { } part ? Lower(part) : null),
                ("status", Status),
                ("kind", Kind is { } kind ? Lower(kind) : null),
                ("class", Class is { } bugClass ? Invariant((int)bugClass) : null),
                ("customer", Customer),
                ("technician", TechnicianId is { } id ? Invariant(id) : null),
                ("from", Day(From)),
                ("to", Day(To)),
            };
            return QueryHelpers.AddQueryString(
                "search",
                query
                    .Where(p => p.Value is not null)
                    .ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)
            );
        }
    }

    /// <summary>Reads the address. What isn't understood is left out.</summary>
    public static SearchFilter Parse(Func<string, string?> parameter)
    {
        var status = parameter("status")?.Trim().ToLowerInvariant();
        var number = Number(parameter("class"));
        return new()
        {
            Text = Cut(parameter("q")) ?? "",
            Part =
                Name<TicketParts>(parameter("in")) is { } part
                && part is not (TicketParts.None or TicketParts.All)
                    ? part
                    : null,
            Status = status is Open || Name<TicketState>(status) is not null ? status : null,
            Kind = Name<TicketKind>(parameter("kind")),
            Class = number is { } value && Enum.IsDefined((BugClass)value) ? (BugClass)value : null,
            Customer = Cut(parameter("customer")),
            TechnicianId = Number(parameter("technician")),
            From = Date(parameter("from")),
            To = Date(parameter("to")),
        };
    }

    /// <summary>Returns the conditions apart from the customer, who must be looked up.</summary>
    public DocumentFilter ToConditions() =>
        new()
        {
            States =
                Status is Open ? [.. Enum.GetValues<TicketState>().Where(IsOpen)]
                : Name<TicketState>(Status) is { } state ? [state]
                : [],
            Kind = Kind,
            BugClass = Class,
            TechnicianId = TechnicianId,
            From = From is { } from
                ? StockholmTime.ToUtc(from.ToDateTime(TimeOnly.MinValue))
                : null,
            Before = To is { } to
                ? StockholmTime.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue))
                : null,
        };

    private static bool IsOpen(TicketState state) =>
        state is not (TicketState.Closed or TicketState.Withdrawn or TicketState.Merged);

    private static string? Cut(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Trim() is { Length: > SearchText.MaxLength } all ? all[..SearchText.MaxLength]
        : text.Trim();

    /// <summary>Returns the value with the name. Parsing an enum would also accept its number.</summary>
    private static T? Name<T>(string? text)
        where T : struct, Enum =>
        text is { Length: > 0 }
        && text.All(char.IsLetter)
        && Enum.TryParse<T>(text, ignoreCase: true, out var value)
            ? value
            : null;

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

    private static string? Day(DateOnly? date) =>
        date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
